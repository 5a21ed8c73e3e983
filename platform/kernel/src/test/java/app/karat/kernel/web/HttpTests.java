package app.karat.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.SentinelPlatform;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TestPlatform;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Runs the test service on a real port with two tenants. */
@SpringBootTest(
        classes = TestService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "karat.tenancy.tenants.enabled=true",
            "karat.tenancy.directory-keep=100ms",
            "karat.security.audience=karat-shop",
            "karat.issuer=" + TestTokens.ISSUER
        })
abstract class HttpTests {

    static TestPlatform platform;
    static TenantRef first;
    static TenantRef second;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        SentinelPlatform.server().properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeAll
    static void tenants() {
        platform = SentinelPlatform.get();
        first = platform.newIndianTenant();
        second = platform.newAmericanTenant();
    }

    WebTestClient client() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    WebTestClient as(TenantRef tenant, Role... roles) {
        return with(TestTokens.of(tenant, roles));
    }

    WebTestClient with(String token) {
        return client().mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
    }

    void setState(TenantRef tenant, String state) {
        platform.client("control")
                .sql("UPDATE control.tenant SET state = :state WHERE id = :id")
                .bind("state", state)
                .bind("id", tenant.id().value())
                .then()
                .block();
        sleep(200);
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    long rows(TenantRef tenant) {
        Long rows = as(tenant, Role.OWNER)
                .get()
                .uri("/api/notes")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(TestService.Seen.class)
                .returnResult()
                .getResponseBody()
                .rows();
        assertThat(rows).isNotNull();
        return rows;
    }
}
