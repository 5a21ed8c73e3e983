package app.karat.local.demo;

import app.karat.local.settings.Addresses;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** From nothing to a tenant with an API client: sign-up, the link in the mail, and a client that the operator makes. */
final class Opening {

    private static final Pattern CONFIRM = Pattern.compile("/signup/confirm\\?token=([^\\s&\"'<>]+)");

    private final Addresses addresses;
    private final String operatorSecret;

    Opening(Addresses addresses, String operatorSecret) {
        this.addresses = addresses;
        this.operatorSecret = operatorSecret;
    }

    void open(Chain chain, String password, Progress progress) {
        if (progress.get("tenant").isEmpty()) {
            progress.done("tenant", signUp(chain, password));
        }
        if (progress.get("clientId").isEmpty()) {
            JsonNode client = operator()
                    .post(
                            "/api/operator/tenants/" + progress.need("tenant") + "/api-clients",
                            Map.of("name", "Demo scripts", "roles", List.of("owner")));
            progress.done("clientSecret", client.get("clientSecret").asString());
            progress.done("clientId", client.get("clientId").asString());
        }
    }

    /** A link that an interrupted run already caused is used rather than signing up again; confirming may be repeated. */
    private String signUp(Chain chain, String password) {
        var admin = new Api(addresses.adminUrl(), null);
        if (token(chain.ownerEmail()).isEmpty()) {
            admin.post(
                    "/api/signups",
                    Map.of(
                            "business", chain.business(),
                            "country", chain.country(),
                            "currency", chain.currency(),
                            "timeZone", chain.timeZone(),
                            "name", chain.ownerName(),
                            "email", chain.ownerEmail(),
                            "password", password));
        }
        String token = Wait.until(
                Duration.ofSeconds(60),
                "the confirmation mail to " + chain.ownerEmail(),
                () -> token(chain.ownerEmail()));
        return admin.post("/api/signups/confirm", Map.of("token", token))
                .get("tenantId")
                .asString();
    }

    private Optional<String> token(String email) {
        for (JsonNode letter : new Api(addresses.standinsUrl(), null).get("/mail/messages?to=" + email)) {
            for (JsonNode link : letter.path("links")) {
                Matcher matcher = CONFIRM.matcher(link.asString());
                if (matcher.find()) {
                    return Optional.of(matcher.group(1));
                }
            }
        }
        return Optional.empty();
    }

    private Api operator() {
        return new Api(addresses.adminUrl(), new Token(addresses.issuer(), "karat-operator-cli", operatorSecret));
    }
}
