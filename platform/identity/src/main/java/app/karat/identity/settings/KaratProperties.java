package app.karat.identity.settings;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where identity stands and what it may reveal: the issuer URL that goes into every token and the application to return to.
 *
 * @param issuer the URL that tokens name as their issuer
 * @param uiUrl the application's address, without a trailing slash
 * @param clients the platform's own clients
 * @param secrets what encrypts other secrets
 * @param mail how mails are sent
 */
@ConfigurationProperties("karat")
public record KaratProperties(URI issuer, URI uiUrl, Clients clients, Secrets secrets, Mail mail) {

    /** The platform's own clients, each with its secret. */
    public record Clients(Client ui, Client tenantAdmin, Client operatorCli) {}

    /** A client's secret; never printed. */
    public record Client(String secret) {
        @Override
        public String toString() {
            return "Client[secret hidden]";
        }
    }

    /**
     * The key that seals signing keys in the database; never printed.
     *
     * @param keyEncryptionKey base64 of 32 bytes
     */
    public record Secrets(String keyEncryptionKey) {
        @Override
        public String toString() {
            return "Secrets[hidden]";
        }
    }

    /** The sender of every mail, such as {@code Karat <hello@karat.app>}. */
    public record Mail(String from) {}
}
