package app.karat.kernel.tenancy;

import app.karat.kernel.migration.MigrationRunner;
import app.karat.kernel.migration.MigrationWave;
import app.karat.kernel.migration.NewTenant;
import app.karat.kernel.migration.TenantBundle;
import app.karat.kernel.migration.TenantSchemas;
import app.karat.testkit.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * A test database with everything a running platform has: the control schema of the classpath, the tenant bundle of the classpath, and as many
 * tenants as a test asks for. Made once per database and kept until the JVM ends.
 */
public final class TestPlatform {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Map<String, TestPlatform> PLATFORMS = new ConcurrentHashMap<>();

    private final PostgresProperties properties;
    private final BucketPools pools;
    private final TenantTransactions transactions;
    private final DatabaseClient client;
    private final PlatformPools platformPools;
    private final MigrationRunner runner;
    private final TenantSchemas schemas;

    private TestPlatform(PostgresServer server, TenantBundle bundle) {
        createControlSchema(server);
        properties = properties(server, Map.of());
        pools = new BucketPools(properties);
        transactions = new TenantTransactions(pools);
        client = DatabaseClient.create(pools);
        platformPools = new PlatformPools(properties);
        runner = new MigrationRunner(platformPools.pool("owner"), platformPools.client("control"), bundle, 2);
        schemas = new TenantSchemas(platformPools.pool("owner"), platformPools.client("control"), runner);
    }

    /** The platform in the database that all tests of this JVM share. */
    public static TestPlatform shared() {
        return on(PostgresServer.named("karat_tests"));
    }

    /** The platform in this database, set up on the first call. */
    public static TestPlatform on(PostgresServer server) {
        return on(server, TenantBundle.fromClasspath());
    }

    /** The same with another bundle than the classpath's. */
    static TestPlatform on(PostgresServer server, TenantBundle bundle) {
        return PLATFORMS.computeIfAbsent(server.jdbcUrl(), key -> new TestPlatform(server, bundle));
    }

    /** The settings that a service would have for this database, with some of them changed. */
    public static PostgresProperties properties(PostgresServer server, Map<String, Object> changes) {
        Map<String, Object> all = new HashMap<>(server.properties());
        all.putAll(changes);
        return new Binder(new MapConfigurationPropertySource(all))
                .bindOrCreate("karat.postgres", PostgresProperties.class);
    }

    /** Takes a new business in, migrated to the bundle's version; safe to call from any test. */
    public TenantRef newTenant(String name, String country, String currency, String locale, String timeZone) {
        var profile = new TenantProfile(
                name, country, Currency.getInstance(currency), Locale.forLanguageTag(locale), ZoneId.of(timeZone));
        String slug = "test-" + UUID.randomUUID();
        synchronized (this) {
            return Objects.requireNonNull(schemas.assign(new NewTenant(profile, slug, "trial", slug + "@example.com"))
                    .flatMap(directory()::find)
                    .block(LIMIT));
        }
    }

    /** An Indian jeweller. */
    public TenantRef newIndianTenant() {
        return newTenant("Suvarna Jewels", "IN", "INR", "en-IN", "Asia/Kolkata");
    }

    /** A jeweller in New York. */
    public TenantRef newAmericanTenant() {
        return newTenant("Larkspur & Co", "US", "USD", "en-US", "America/New_York");
    }

    /** The same tenant reachable through this bucket's login too, so that a test can bring many onto few connections. */
    public TenantRef inBucket(TenantRef tenant, int bucket) {
        client("owner")
                .sql("GRANT \"%s\" TO app_b%02d WITH INHERIT FALSE, SET TRUE".formatted(tenant.role(), bucket))
                .then()
                .block(LIMIT);
        return new TenantRef(
                tenant.id(),
                tenant.schema(),
                tenant.role(),
                bucket,
                tenant.cell(),
                tenant.node(),
                tenant.epoch(),
                tenant.state(),
                tenant.profile(),
                tenant.limits());
    }

    /** Runs a migration wave over all tenants. */
    public MigrationWave migrate() {
        return Objects.requireNonNull(runner.run().block(LIMIT));
    }

    public TenantTransactions transactions() {
        return transactions;
    }

    /** Works in the tenant of the Reactor Context, inside {@link #transactions()} only. */
    public DatabaseClient client() {
        return client;
    }

    /** The client of a platform login: {@code owner}, {@code control}, {@code directory} or {@code relay}. */
    public DatabaseClient client(String login) {
        return platformPools.client(login);
    }

    /** A directory that remembers nothing. */
    public TenantDirectory directory() {
        return new CachedTenantDirectory(client("directory"), Duration.ZERO, null);
    }

    public PostgresProperties properties() {
        return properties;
    }

    public BucketPools pools() {
        return pools;
    }

    public TenantSchemas schemas() {
        return schemas;
    }

    /** Runs the control scripts of the classpath as the owner. */
    public static void createControlSchema(PostgresServer server) {
        try (Connection connection =
                        server.connect("karat_owner", server.passwords().owner());
                Statement statement = connection.createStatement()) {
            for (Resource script : controlScripts()) {
                statement.execute(script.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the control schema could not be made", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Resource> controlScripts() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:db/control/V*.sql"))
                .sorted(Comparator.comparing(Resource::getFilename))
                .toList();
    }
}
