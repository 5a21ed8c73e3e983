package app.karat.shop;

import app.karat.kernel.security.Role;
import app.karat.kernel.security.TestTokens;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TestPlatform;
import app.karat.shop.terminals.FakeStripe;
import app.karat.shop.vault.VaultFixture;
import app.karat.testkit.PostgresServer;
import app.karat.testkit.RedisServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole shop service on a port of its own, over the real PostgreSQL and Redis of the tests, with world prices seeded: what HTTP tests talk
 * to. Two tenants, as everywhere.
 */
public final class ShopHttp implements AutoCloseable {

    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry("karat.issuer", TestTokens.ISSUER),
            Map.entry("karat.ui-url", "http://ui.test"),
            Map.entry("karat.objects.folder", "target/objects"),
            Map.entry("karat.terminals.url", FakeStripe.shared().url()),
            Map.entry("karat.terminals.api-key", "sk_test_karat"),
            Map.entry(
                    "karat.secrets.quote-key",
                    Base64.getEncoder()
                            .encodeToString(
                                    "a key that only tests know, 32 bytes or more".getBytes(StandardCharsets.UTF_8))),
            Map.entry("karat.secrets.identity-key", VaultFixture.KEY),
            Map.entry("logging.level.root", "warn"));

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;

    private ShopHttp(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts a node; several may run over the same database. */
    public static ShopHttp start() {
        TestPlatform platform = platform();
        seedMarket(platform);
        var application = new SpringApplicationBuilder(ShopApplication.class, TestTokens.class)
                .web(WebApplicationType.REACTIVE)
                .initializers(
                        context -> context.getBeanFactory().registerSingleton("noTestClasses", new NoTestClasses()))
                .properties(SETTINGS)
                .properties(PostgresServer.named("karat_tests").properties())
                .properties(RedisServer.shared().properties());
        return new ShopHttp(application.run("--server.port=0"));
    }

    /** The database that store tests share. */
    public static TestPlatform platform() {
        return TestPlatform.shared();
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /** Where it listens. */
    public String base() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Requests by the owner of that business. */
    public As owner(TenantRef tenant) {
        return as(TestTokens.of(tenant, Role.OWNER));
    }

    /** Requests with this token. */
    public As as(String token) {
        return new As(base(), token);
    }

    @Override
    public void close() {
        context.close();
    }

    /** World prices as the feed would have brought them a minute ago: a gram of fine gold is worth a little more than 7,000 rupees. */
    private static void seedMarket(TestPlatform platform) {
        DatabaseClient owner = platform.client("owner");
        Instant at = Instant.now().minusSeconds(60);
        List.of("GOLD:2650", "SILVER:31", "PLATINUM:960", "PALLADIUM:980")
                .forEach(metal -> owner.sql(
                                "INSERT INTO market.spot (metal, usd_per_ounce, at, source) VALUES (:metal, CAST(:usd AS numeric), :at, 'test')")
                        .bind("metal", metal.split(":", 2)[0])
                        .bind("usd", metal.split(":", 2)[1])
                        .bind("at", at)
                        .then()
                        .block());
        List.of("INR:84.5", "AED:3.6725", "GBP:0.79")
                .forEach(currency -> owner.sql(
                                "INSERT INTO market.fx (currency, per_usd, at, source) VALUES (:currency, CAST(:rate AS numeric), :at, 'test')")
                        .bind("currency", currency.split(":", 2)[0])
                        .bind("rate", currency.split(":", 2)[1])
                        .bind("at", at)
                        .then()
                        .block());
    }

    /** Keeps configurations of other tests out of the scan. */
    private static final class NoTestClasses extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NoTestClasses;
        }

        @Override
        public int hashCode() {
            return NoTestClasses.class.hashCode();
        }
    }

    /** Somebody at the other end of the wire. */
    public record As(String base, String token) {

        public Answer get(String path) {
            return send(HttpMethod.GET, path, null, null);
        }

        public Answer post(String path, Object body) {
            return send(HttpMethod.POST, path, body, null);
        }

        public Answer put(String path, Object body) {
            return send(HttpMethod.PUT, path, body, null);
        }

        /** A change of the version that was read. */
        public Answer put(String path, Object body, long version) {
            return send(HttpMethod.PUT, path, body, "\"" + version + "\"");
        }

        public Answer delete(String path) {
            return send(HttpMethod.DELETE, path, null, null);
        }

        /** Any request; {@code body} is a text, bytes or something to write as JSON. */
        public Answer send(HttpMethod method, String path, @Nullable Object body, @Nullable String ifMatch) {
            var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            if (ifMatch != null) {
                request.header("If-Match", ifMatch);
            }
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            return answer(request.method(method.name(), publisher(body)).build());
        }

        private static HttpRequest.BodyPublisher publisher(@Nullable Object body) {
            return switch (body) {
                case null -> HttpRequest.BodyPublishers.noBody();
                case byte[] bytes -> HttpRequest.BodyPublishers.ofByteArray(bytes);
                case String text -> HttpRequest.BodyPublishers.ofString(text);
                default -> HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
            };
        }

        private static Answer answer(HttpRequest request) {
            try {
                var response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
                return new Answer(
                        response.statusCode(),
                        response.body(),
                        response.headers().firstValue("ETag").orElse(""));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** What came back. */
    public record Answer(int status, byte[] content, String etag) {

        public JsonNode json() {
            return content.length == 0 ? JSON.createObjectNode() : JSON.readTree(content);
        }

        /** A text of the answer by JSON pointer. */
        public String text(String pointer) {
            return json().at(pointer).asString("");
        }

        /** The last part of the problem's type, empty when it is none. */
        public String problem() {
            String type = text("/type");
            return type.substring(type.lastIndexOf('/') + 1);
        }

        /** An id in the answer. */
        public UUID id() {
            return UUID.fromString(text("/id"));
        }
    }
}
