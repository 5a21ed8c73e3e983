package app.karat.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class AccessTests extends HttpTests {

    @Test
    void tokenDecidesWhoseDataIsSeen() {
        as(first, Role.SALES)
                .get()
                .uri("/api/notes?tenant=" + second.id())
                .header("X-Tenant", second.id().toString())
                .header("Host", second.schema() + ".example")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.tenant")
                .isEqualTo(first.role())
                .jsonPath("$.user")
                .isEqualTo("A Person");
    }

    @Test
    void withoutATokenThereIsAProblemAndNoData() {
        client().get()
                .uri("/api/notes")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://karat.app/problems/not-signed-in")
                .jsonPath("$.instance")
                .isEqualTo("/api/notes");
    }

    @Test
    void whatNoRuleOpensIsDenied() {
        client().get().uri("/forgotten").exchange().expectStatus().isUnauthorized();
        as(first, Role.OWNER).get().uri("/forgotten").exchange().expectStatus().isForbidden();
        as(first, Role.OWNER)
                .get()
                .uri("/actuator/env")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void publicRouteWorksWithoutTenant() {
        client().get()
                .uri("/public/hello")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("tenant false");
    }

    @Test
    void roleThatIsMissingIsAProblem() {
        as(first, Role.SALES)
                .get()
                .uri("/api/managers")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://karat.app/problems/not-allowed");
        as(first, Role.MANAGER)
                .get()
                .uri("/api/managers")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void platformTokenReachesNoTenantRoute() {
        with(TestTokens.platform("karat-shop", "live.node", Role.SERVICE))
                .get()
                .uri("/api/notes")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void suspendedTenantIsShutOutAndComesBack() {
        setState(second, "suspended");
        as(second, Role.OWNER)
                .get()
                .uri("/api/notes")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://karat.app/problems/tenant-suspended");
        setState(second, "active");
        as(second, Role.OWNER).get().uri("/api/notes").exchange().expectStatus().isOk();
    }

    @Test
    void readOnlyTenantMayLookAndNotChange() {
        setState(second, "read_only");
        as(second, Role.OWNER).get().uri("/api/notes").exchange().expectStatus().isOk();
        as(second, Role.OWNER)
                .post()
                .uri("/api/notes")
                .bodyValue(new TestService.Note("a", 1))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://karat.app/problems/tenant-read-only");
        setState(second, "active");
    }

    @Test
    void tokenOfATenantThatDoesNotExistIsRefused() {
        String token = TestTokens.sign(
                claims -> claims.claim("tenant", UUID.randomUUID().toString()));
        with(token).get().uri("/api/notes").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void activityIsNoted() {
        as(first, Role.OWNER).get().uri("/api/notes").exchange().expectStatus().isOk();
        Boolean recent = platform.client("control")
                .sql("SELECT last_activity_at > now() - interval '2 minutes' FROM control.tenant WHERE id = :id")
                .bind("id", first.id().value())
                .map(row -> row.get(0, Boolean.class))
                .one()
                .block();
        assertThat(recent).isTrue();
    }

    @Test
    void tokensThatAreNotOursForUsNowAreRefused() {
        Date past = new Date(System.currentTimeMillis() - 120_000);
        refused(TestTokens.sign(claims -> claims.issuer("http://elsewhere.test")
                .claim("tenant", first.id().toString())));
        refused(TestTokens.sign(claims ->
                claims.audience("karat-admin").claim("tenant", first.id().toString())));
        refused(TestTokens.sign(
                claims -> claims.expirationTime(past).claim("tenant", first.id().toString())));
        refused(TestTokens.sign(
                claims -> claims.expirationTime(null).claim("tenant", first.id().toString())));
        refused(TestTokens.sign(
                claims -> claims.subject(null).claim("tenant", first.id().toString())));
        refused(TestTokens.sign(claims -> claims.expirationTime(new Date(System.currentTimeMillis() + 86_400_000L))
                .claim("tenant", first.id().toString())));
        refused(TestTokens.sign(claims -> claims.claim("tenant", "' OR 1=1")));
        refused(TestTokens.sign(
                claims -> claims.claim("tenant", first.id().toString()).claim("roles", "owner")));
        refused("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.");
        String good = TestTokens.of(first, Role.OWNER);
        refused(good.substring(0, good.length() - 4) + "AAAA");
    }

    private void refused(String token) {
        with(token).get().uri("/api/notes").exchange().expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/notes",
                "/api//notes",
                "/api/notes;a=b",
                "/api;x/notes",
                "/api/%2e%2e/forgotten",
                "/api/./notes",
                "/api/%2fnotes",
                "/%61pi/notes",
                "/api/notes/",
                "/API/notes",
                "/api/notes%00",
                "/api/notes%0d%0a",
                "/api\\notes",
                "/api/..;/forgotten",
                "/public/../api/notes",
                "/public/..%2fapi/notes",
                "/public/%252e%252e/api/notes"
            })
    void pathVariantsNeverAnswerWithoutAToken(String path) throws IOException {
        assertThat(status(path)).isGreaterThanOrEqualTo(400).isLessThan(500);
    }

    private int status(String path) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }
}
