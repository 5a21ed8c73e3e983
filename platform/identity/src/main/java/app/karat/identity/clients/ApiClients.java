package app.karat.identity.clients;

import app.karat.identity.memberships.Rights;
import app.karat.identity.problem.InvalidField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The API clients of tenants. Each belongs to one tenant for ever; of its secret only the hash is kept. */
@Service
public class ApiClients {

    private static final String PREFIX = "kc_";
    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final ClientSecrets secrets;
    private final Clock clock;

    ApiClients(JdbcClient jdbc, ClientSecrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Makes a client with these rights; the answer is the only time its secret is seen. */
    @Transactional
    public Credentials add(String name, Rights rights) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidField("name", "size", "A name has 1 to " + LONGEST_NAME + " characters.");
        }
        var made = new Credentials(PREFIX + UUID.randomUUID().toString().replace("-", ""), secrets.fresh());
        jdbc.sql("""
                        insert into api_client (client_id, tenant, name, secret, roles, branches, created_at)
                        values (:id, :tenant, :name, :secret, string_to_array(:roles, ','), string_to_array(:branches, ','), :at)""")
                .param("id", made.clientId())
                .param("tenant", rights.tenant())
                .param("name", name.strip())
                .param("secret", secrets.encode(made.clientSecret()))
                .param("roles", String.join(",", rights.roleWords()))
                .param("branches", String.join(",", rights.branches()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return made;
    }

    /** Ends the client; its last token lives five minutes at most. */
    @Transactional
    public void revoke(String clientId) {
        jdbc.sql("update api_client set revoked_at = :at where client_id = :id and revoked_at is null")
                .param("id", clientId)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Client> find(String clientId) {
        if (!clientId.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select client_id, tenant, name, secret, roles, branches from api_client
                        where client_id = :id and revoked_at is null""").param("id", clientId).query(ApiClients::client).optional();
    }

    private static Client client(ResultSet row, int number) throws SQLException {
        var rights = Rights.of(row.getObject("tenant", UUID.class), words(row, "roles"), words(row, "branches"));
        var grant = Grant.ofTenant(row.getString("name"), rights);
        return new Client(Registrations.program(row.getString("client_id"), row.getString("secret"), grant), grant);
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
