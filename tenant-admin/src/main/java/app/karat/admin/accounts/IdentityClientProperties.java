package app.karat.admin.accounts;

import app.karat.kernel.problem.MissingSetting;
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

    /** The issuer, or a refusal to start that names the property. */
    public URI requiredIssuer() {
        if (issuer == null) {
            throw new MissingSetting("karat.issuer");
        }
        return issuer;
    }

    /** The secret, or a refusal to start that names the property. */
    public String requiredSecret() {
        String secret = clients == null || clients.tenantAdmin() == null
                ? null
                : clients.tenantAdmin().secret();
        if (secret == null || secret.isBlank()) {
            throw new MissingSetting("karat.clients.tenant-admin.secret");
        }
        return secret;
    }
}
