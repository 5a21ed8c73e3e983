package app.karat.shop.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.tenancy.TestPlatform;
import app.karat.testkit.PostgresServer;
import app.karat.testkit.RedisServer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

@SpringBootTest(
        classes = LiveTestService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "karat.tenancy.tenants.enabled=true",
            "karat.security.audience=karat-shop",
            "karat.issuer=" + TestTokens.ISSUER,
            "karat.live.stream.per-user=3",
            "karat.live.stream.heartbeat=1s"
        })
class LiveControllerTests {

    /** Of its own: whatever another test's relay left locked must not hold up this one's. */
    private static final PostgresServer DATABASE = PostgresServer.named("karat_live");

    private static TenantRef ours;
    private static TenantRef theirs;

    @LocalServerPort
    int port;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Outbox outbox;

    @Autowired
    LiveHealthIndicator health;

    private final List<Disposable> open = new ArrayList<>();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        DATABASE.properties().forEach((name, value) -> registry.add(name, () -> value));
        RedisServer.shared().properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeAll
    static void tenants() throws SQLException {
        ours = TestPlatform.on(DATABASE).newIndianTenant();
        theirs = TestPlatform.on(DATABASE).newAmericanTenant();
        // The streams are shared, and know the small numbers of other databases already.
        try (var connection = DATABASE.connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE relay.outbox ALTER COLUMN id RESTART WITH 1000000");
        }
    }

    @BeforeEach
    void ready() {
        await(() -> health.health().getStatus().getCode().equals("UP"));
    }

    @AfterEach
    void hangUp() {
        open.forEach(Disposable::dispose);
    }

    @Test
    void saleReachesItsTenantAndNobodyElse() {
        var mine = listen("/api/live", TestTokens.of(ours, Role.OWNER), null);
        var other = listen("/api/live", TestTokens.of(theirs, Role.OWNER), null);
        var node = listen("/internal/live", node(), null);
        awaitHeartbeat(mine, other, node);
        tell(ours, "sale", Map.of("saleId", "s-1"));
        tell(theirs, "sale", Map.of("saleId", "s-2"));
        await(() -> sales(mine).size() == 1
                && sales(other).size() == 1
                && sales(node).size() == 2);
        assertThat(sales(mine).getFirst().data()).contains("s-1", ours.id().toString());
        assertThat(sales(other).getFirst().data())
                .contains("s-2")
                .doesNotContain(ours.id().toString());
        assertThat(events(node).getFirst().event()).isEqualTo("reset");
    }

    @Test
    void comingBackWithTheLastIdGetsWhatWasMissed() {
        String token = TestTokens.of(ours, Role.OWNER);
        var before = listen("/api/live", token, null);
        awaitHeartbeat(before);
        tell(ours, "sale", Map.of("saleId", "r-1"));
        await(() -> sales(before).size() == 1);
        open.removeLast().dispose();
        tell(ours, "sale", Map.of("saleId", "r-2"));
        tell(theirs, "sale", Map.of("saleId", "foreign"));
        var after = listen("/api/live", token, sales(before).getFirst().id());
        await(() -> sales(after).size() == 1);
        assertThat(sales(after).getFirst().data()).contains("r-2");
        var lost = listen("/api/live", token, "1-1");
        await(() -> events(lost).stream().anyMatch(event -> "reset".equals(event.event())));
    }

    @Test
    void sellerHearsOfTheirOwnBranchOnly() {
        String mumbai = UUID.randomUUID().toString();
        var seller = listen("/api/live", TestTokens.of(ours, List.of(mumbai), Role.SALES), null);
        var owner = listen("/api/live", TestTokens.of(ours, Role.OWNER), null);
        awaitHeartbeat(seller, owner);
        tell(ours, "sale", Map.of("saleId", "pune", "branchId", UUID.randomUUID()));
        tell(ours, "sale", Map.of("saleId", "mumbai", "branchId", mumbai));
        await(() -> sales(owner).size() == 2 && !sales(seller).isEmpty());
        assertThat(sales(seller))
                .singleElement()
                .satisfies(sale -> assertThat(sale.data()).contains("mumbai"));
    }

    @Test
    void streamEndsWithItsToken() {
        String brief =
                TestTokens.sign(claims -> claims.claim("tenant", ours.id().toString())
                        .claim("roles", List.of("owner"))
                        .claim("branches", List.of("*"))
                        .expirationTime(Date.from(Instant.now().plusSeconds(3))));
        listen("/api/live", brief, null);
        await(open.getFirst()::isDisposed);
    }

    @Test
    void fourthStreamOfOnePersonIsRefusedWithAProblem() {
        String token = TestTokens.of(ours, Role.OWNER);
        for (int i = 0; i < 3; i++) {
            awaitHeartbeat(listen("/api/live", token, null));
        }
        client().get()
                .uri("/api/live")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://karat.app/problems/too-many-streams")
                .jsonPath("$.limit")
                .isEqualTo(3);
        open.removeLast().dispose();
        await(() -> status("/api/live", token) == 200);
    }

    @Test
    void streamOfAllTenantsIsForNodesOnly() {
        assertThat(status("/internal/live", TestTokens.of(ours, Role.OWNER))).isEqualTo(403);
        assertThat(status("/internal/live", TestTokens.of(ours, Role.SERVICE))).isEqualTo(403);
        assertThat(status("/internal/live", TestTokens.platform("karat-shop", "live.node", Role.OPERATOR)))
                .isEqualTo(403);
        assertThat(status("/internal/live", TestTokens.platform("karat-shop", "other", Role.SERVICE)))
                .isEqualTo(403);
        assertThat(status("/internal/live", null)).isEqualTo(401);
        assertThat(status("/api/live", null)).isEqualTo(401);
        assertThat(status("/api/live", node())).isEqualTo(403);
    }

    @Test
    void openStreamsHoldNoDatabaseConnection() {
        for (int i = 0; i < 20; i++) {
            awaitHeartbeat(listen("/api/live", TestTokens.of(ours, Role.OWNER), null));
        }
        for (int i = 0; i < 20; i++) {
            tell(ours, "stock", Map.of("pieceId", "p-" + i));
        }
    }

    private void tell(TenantRef tenant, String topic, Object payload) {
        transactions
                .write(() -> outbox.add(topic, payload).thenReturn(true))
                .contextWrite(CurrentTenant.in(tenant))
                .block(Duration.ofSeconds(60));
    }

    private List<ServerSentEvent<String>> listen(String path, String token, @Nullable String lastSeen) {
        List<ServerSentEvent<String>> heard = new CopyOnWriteArrayList<>();
        Flux<ServerSentEvent<String>> stream = WebClient.create("http://localhost:" + port)
                .get()
                .uri(path)
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    if (lastSeen != null) {
                        headers.set("Last-Event-ID", lastSeen);
                    }
                })
                .accept(MediaType.TEXT_EVENT_STREAM)
                .retrieve()
                .bodyToFlux(new ParameterizedTypeReference<>() {});
        open.add(stream.subscribe(heard::add));
        return heard;
    }

    @SafeVarargs
    private void awaitHeartbeat(List<ServerSentEvent<String>>... streams) {
        await(() ->
                List.of(streams).stream().allMatch(heard -> heard.stream().anyMatch(sent -> sent.comment() != null)));
    }

    private int status(String path, @Nullable String token) {
        return client().get()
                .uri(path)
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private WebTestClient client() {
        return WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    private static String node() {
        return TestTokens.platform("karat-shop", "live.node", Role.SERVICE);
    }

    private static List<ServerSentEvent<String>> events(List<ServerSentEvent<String>> heard) {
        return heard.stream().filter(sent -> sent.event() != null).toList();
    }

    private static List<ServerSentEvent<String>> sales(List<ServerSentEvent<String>> heard) {
        return heard.stream()
                .filter(sent -> Objects.equals("sale", sent.event()))
                .toList();
    }

    private static void await(BooleanSupplier condition) {
        Instant limit = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("what was waited for").isBefore(limit);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
