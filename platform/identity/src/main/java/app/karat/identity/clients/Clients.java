package app.karat.identity.clients;

import app.karat.identity.settings.KaratProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Service;

/** All clients: the platform's three, which come from the configuration, and the tenants' API clients from the database. */
@Service
public class Clients implements RegisteredClientRepository {

    /** The one scope that opens the internal API. */
    public static final String SCOPE_ACCOUNTS = "identity.accounts";

    private static final String SCOPE_LIVE = "live.node";
    private static final String SERVICE = "service";
    private static final String OPERATOR = "operator";

    private final Map<String, Client> platform;
    private final ApiClients apiClients;

    Clients(KaratProperties karat, ClientSecrets secrets, ApiClients apiClients) {
        this.platform = platform(karat, secrets);
        this.apiClients = apiClients;
    }

    private static Map<String, Client> platform(KaratProperties karat, ClientSecrets secrets) {
        var ui = Grant.ofPlatform("Karat", Audience.SHOP, SERVICE, List.of(SCOPE_LIVE));
        var admin = Grant.ofPlatform("Karat tenant-admin", Audience.IDENTITY, SERVICE, List.of(SCOPE_ACCOUNTS));
        var cli = Grant.ofPlatform("Karat operator", Audience.ADMIN, OPERATOR, List.of());
        return Map.of(
                "karat-ui",
                new Client(
                        Registrations.application(
                                "karat-ui", secrets.encode(karat.clients().ui().secret()), ui, karat.uiUrl()),
                        ui),
                "karat-tenant-admin",
                new Client(
                        Registrations.program(
                                "karat-tenant-admin",
                                secrets.encode(karat.clients().tenantAdmin().secret()),
                                admin),
                        admin),
                "karat-operator-cli",
                new Client(
                        Registrations.program(
                                "karat-operator-cli",
                                secrets.encode(karat.clients().operatorCli().secret()),
                                cli),
                        cli));
    }

    /** What the client's own token says; empty when there is no such client any more. */
    public Optional<Grant> grant(String clientId) {
        return find(clientId).map(Client::grant);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return find(clientId).map(Client::registration).orElse(null);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients come from the configuration or from the internal API");
    }

    private Optional<Client> find(String clientId) {
        return Optional.ofNullable(platform.get(clientId)).or(() -> apiClients.find(clientId));
    }
}
