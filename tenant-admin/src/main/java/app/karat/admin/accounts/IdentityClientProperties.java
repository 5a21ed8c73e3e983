package app.karat.admin.accounts;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where identity is and how this service proves itself there.
 *
 * @param issuer base address of identity, also the issuer in its tokens
 */
@ConfigurationProperties("karat")
public record IdentityClientProperties(
        @Nullable URI issuer, @Nullable Clients clients) {

    /** The clients that identity knows; this service holds its own secret only. */
    public record Clients(@Nullable Client tenantAdmin) {}

    /** A confidential client. */
    public record Client(@Nullable String secret) {

        @Override
        public String toString() {
            return "Client[hidden]";
        }
    }

    /** The issuer, or a sentence that names the missing property. */
    public URI requiredIssuer() {
        if (issuer == null) {
            throw new IllegalStateException("karat.issuer is missing: set it to the address of the identity service");
        }
        return issuer;
    }

    /** The secret, or a sentence that names the missing property. */
    public String requiredSecret() {
        String secret = clients == null || clients.tenantAdmin() == null
                ? null
                : clients.tenantAdmin().secret();
        if (secret == null || secret.isBlank()) {
            throw new IllegalStateException("karat.clients.tenant-admin.secret is missing: set it to the secret under"
                    + " which identity knows this service");
        }
        return secret;
    }
}
