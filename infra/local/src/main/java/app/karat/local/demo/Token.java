package app.karat.local.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** An access token by the client-credentials grant, fetched anew shortly before it expires. */
final class Token implements Supplier<String> {

    private final Api issuer;
    private final String basic;
    private String value = "";
    private Instant until = Instant.EPOCH;

    Token(String issuer, String clientId, String clientSecret) {
        this.issuer = new Api(issuer, null);
        String pair = encoded(clientId) + ":" + encoded(clientSecret);
        this.basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized String get() {
        if (Instant.now().isAfter(until)) {
            JsonNode answer = issuer.form("/oauth2/token", basic, "grant_type=client_credentials");
            value = answer.get("access_token").asString();
            until = Instant.now()
                    .plusSeconds(Math.max(1, answer.path("expires_in").asLong(60) - 30));
        }
        return value;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
