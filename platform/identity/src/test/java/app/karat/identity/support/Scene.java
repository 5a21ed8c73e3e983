package app.karat.identity.support;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the other services of Karat do with identity, said in one line each. */
public final class Scene {

    public static final String PASSWORD = "correct brass candle";

    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    Scene(int port) {
        this.port = port;
    }

    public Browser browser() {
        return new Browser(port);
    }

    public static String freshEmail() {
        return "p" + UUID.randomUUID().toString().substring(0, 12) + "@example.com";
    }

    /** A verified owner of a tenant. */
    public UUID anOwner(String email, UUID tenant) {
        UUID account = anAccount(email);
        internal("PUT", "/internal/accounts/" + account + "/verified", null);
        internal("PUT", "/internal/memberships", membership(account, tenant, "owner"));
        return account;
    }

    public UUID anAccount(String email) {
        var opened = internal(
                "POST", "/internal/accounts", Map.of("email", email, "password", PASSWORD, "name", "Owner One"));
        return UUID.fromString(json(opened).get("accountId").asString());
    }

    public static Map<String, Object> membership(UUID account, UUID tenant, String role) {
        return Map.of("accountId", account, "tenant", tenant, "roles", List.of(role), "branches", List.of("*"));
    }

    /** Calls the internal API as tenant-admin does. */
    public HttpResponse<String> internal(String method, String path, @Nullable Object body) {
        return call(method, path, adminToken(), body);
    }

    public String adminToken() {
        return json(token("karat-tenant-admin", TestSettings.ADMIN_SECRET, Map.of("scope", "identity.accounts")))
                .get("access_token")
                .asString();
    }

    public HttpResponse<String> call(String method, String path, @Nullable String bearer, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(
                                        body instanceof String text ? text : JSON.writeValueAsString(body)));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return send(request);
    }

    /** The client-credentials grant. */
    public HttpResponse<String> token(String client, String secret, Map<String, String> more) {
        var fields = new LinkedHashMap<>(more);
        fields.putIfAbsent("grant_type", "client_credentials");
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Browser.form(fields))));
    }

    public HttpResponse<String> asUi(Map<String, String> fields) {
        return token("karat-ui", TestSettings.UI_SECRET, fields);
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    public static JWTClaimsSet claims(String jwt) {
        try {
            return SignedJWT.parse(jwt).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
