package app.karat.ui;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the other services are, and this client's secret. None has a default: a missing one stops the start by name. */
@ConfigurationProperties("karat")
public record KaratProperties(URI issuer, URI uiUrl, URI shopUrl, URI adminUrl, Map<String, Client> clients) {

    public KaratProperties {
        require(issuer, "karat.issuer");
        require(uiUrl, "karat.ui-url");
        require(shopUrl, "karat.shop-url");
        require(adminUrl, "karat.admin-url");
        Client ui = clients == null ? null : clients.get("ui");
        require(ui == null || ui.secret() == null || ui.secret().isBlank() ? null : ui, "karat.clients.ui.secret");
    }

    /** A client's secret as the issuer knows it. */
    public record Client(String secret) {}

    /** The secret this service proves itself with. */
    public String secret() {
        return Objects.requireNonNull(clients.get("ui")).secret();
    }

    private static void require(@Nullable Object value, String name) {
        if (value == null) {
            throw new IllegalStateException(name + " is missing: set it before the screens can start");
        }
    }
}
