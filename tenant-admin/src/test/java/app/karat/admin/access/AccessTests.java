package app.karat.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.admin.support.RunningService;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

class AccessTests extends RunningService {

    private static final Set<String> OPEN =
            Set.of("/api/countries", "/api/signups", "/api/signups/confirm", "/v3/api-docs", "/v3/api-docs.yaml");
    private static final String ID = "5b1f3a0e-7f7b-4f39-9a69-0c7a2f8f0001";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    static Stream<Arguments> wrongTokens() {
        return Stream.of(
                wrong("another audience", claims -> claims.audience("karat-shop")),
                wrong("no audience", claims -> claims.audience((String) null)),
                wrong("another issuer", claims -> claims.issuer("http://issuer.test")),
                wrong("no issuer", claims -> claims.issuer(null)),
                wrong(
                        "expired",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))),
                wrong("no expiry", claims -> claims.expirationTime(null)),
                wrong(
                        "not yet valid",
                        claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(300)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTokens")
    void aTokenThatIsNotMeantForUsNowIsRefused(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        refused(IDENTITY.mint().operatorBut(change));
    }

    @Test
    void aForgedTokenIsRefused() {
        String good = IDENTITY.mint().operator();
        String[] parts = good.split("\\.");
        refused(IDENTITY.mint().operatorSignedByStranger());
        refused(IDENTITY.mint().operatorOfType("JWT"));
        refused(parts[0] + "." + parts[1] + ".");
        refused("eyJhbGciOiJub25lIn0." + parts[1] + ".");
        refused(parts[0] + "." + parts[1].substring(0, parts[1].length() - 2) + "xx." + parts[2]);
        refused("nonsense");
        status("/api/operator/tenants", good, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "manager", "sales", "support", "service"})
    void otherRolesAreNoOperators(String role) {
        String token = IDENTITY.mint().operatorBut(claims -> claims.claim("roles", List.of(role)));
        status("/api/operator/tenants", token, 403);
    }

    @Test
    void healthIsOpenAndNothingElseOfTheActuator() {
        status("/actuator/health", null, 200);
        for (String path :
                List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/info", "/actuator/loggers")) {
            status(path, null, 401);
        }
    }

    @Test
    void everyRouteButTheOpenOnesDeniesWithoutAToken() throws Exception {
        Set<String> routes = mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternsCondition().getPatterns().stream())
                .map(pattern -> pattern.getPatternString().replace("{id}", ID))
                .filter(route -> !OPEN.contains(route))
                .collect(Collectors.toSet());
        assertThat(routes).contains("/api/operator/tenants", "/api/operator/tenants/" + ID + "/suspend");
        try (var client = HttpClient.newHttpClient()) {
            for (String route : routes) {
                for (String variant : variants(route)) {
                    for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS")) {
                        assertDenied(client, method, variant);
                    }
                }
            }
        }
    }

    private static List<String> variants(String route) {
        return List.of(
                route,
                route + "/",
                "/" + route,
                route.replaceFirst("/api/", "/api//"),
                route.replaceFirst("/operator", "/operator;a=b"),
                route.replaceFirst("/operator", "/./operator"),
                route.replaceFirst("/api", "/x/../api"),
                route.replaceFirst("/operator", "/%2e/operator"),
                route.replaceFirst("/operator", "/%6fperator"),
                route.replaceFirst("/operator", "%2foperator"),
                route.replaceFirst("/operator", "/OPERATOR"),
                route.replaceFirst("/api/operator", "/api/countries/../operator"),
                route.replaceFirst("/api/operator", "/api/signups/..;/operator"),
                route + ".json",
                route + "%00",
                route + "%20",
                route + "?x=/api/countries");
    }

    private void assertDenied(HttpClient client, String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(method + " " + path).isIn(400, 401, 403, 404);
        assertThat(answer.body()).doesNotContain("items", "clientSecret", "ownerEmail", "migrationState");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    private void refused(String token) {
        status("/api/operator/tenants", token, 401);
    }

    private void status(String path, String token, int status) {
        http.get()
                .uri(path)
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private static Arguments wrong(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }
}
