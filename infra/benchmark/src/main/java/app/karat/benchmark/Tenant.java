package app.karat.benchmark;

import app.karat.kernel.tenancy.TenantRef;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** A jeweller made for measuring, with an API client and a token that is fetched anew before it runs out. */
final class Tenant {

    private final TenantRef ref;
    private final String issuer;
    private final String client;
    private final String secret;
    private String token = "";
    private Instant until = Instant.EPOCH;

    Tenant(TenantRef ref, String issuer, String client, String secret) {
        this.ref = ref;
        this.issuer = issuer;
        this.client = client;
        this.secret = secret;
    }

    TenantRef ref() {
        return ref;
    }

    /** A token that is good for at least a minute and a half. */
    synchronized String token() {
        if (Instant.now().isAfter(until)) {
            JsonNode answer = Http.token(issuer, client, secret);
            token = answer.get("access_token").asString();
            until = Instant.now()
                    .plusSeconds(Math.max(1, answer.path("expires_in").asLong(60) - 90));
        }
        return token;
    }
}
