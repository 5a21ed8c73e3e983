package app.karat.kernel.migration;

import app.karat.kernel.tenancy.TenantRef;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Brings one schema to the bundle's version in one transaction: the scripts it lacks, their rows in {@code schema_history}, and the comparison
 * with the template. All of it happens or nothing. A lock that somebody holds is waited for briefly and then tried again, so that a
 * migration never queues everybody else behind it.
 */
final class SchemaMigration {

    private static final Duration LOCK_WAIT = Duration.ofSeconds(2);
    private static final Duration SCRIPT_LIMIT = Duration.ofSeconds(60);
    private static final Set<String> TRY_AGAIN = Set.of("55P03", "40P01", "40001");

    private final ConnectionFactory owner;
    private final TenantBundle bundle;
    private final Retry lockRetry;

    SchemaMigration(ConnectionFactory owner, TenantBundle bundle) {
        this(owner, bundle, 4, Duration.ofMillis(200));
    }

    SchemaMigration(ConnectionFactory owner, TenantBundle bundle, int retries, Duration firstPause) {
        this.owner = owner;
        this.bundle = bundle;
        this.lockRetry = Retry.backoff(retries, firstPause)
                .filter(SchemaMigration::isContention)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure());
    }

    /** Migrates and returns the fingerprint; with an expected one, a schema that ends up different is rolled back. */
    Mono<String> run(String schema, @Nullable String expected) {
        if (!TenantRef.isDatabaseName(schema)) {
            return Mono.error(new IllegalArgumentException("not the name of a tenant schema"));
        }
        return OwnerSession.inTransaction(owner, session -> migrate(session, schema, expected))
                .retryWhen(lockRetry);
    }

    private Mono<String> migrate(OwnerSession session, String schema, @Nullable String expected) {
        return session.run(prepare(schema))
                .thenMany(session.query(
                        "SELECT version, checksum FROM schema_history",
                        row -> Map.entry(
                                Objects.requireNonNull(row.get(0, String.class)),
                                Objects.requireNonNull(row.get(1, String.class)))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .flatMapIterable(this::missing)
                .concatMap(script -> apply(session, script, schema))
                .then(Mono.defer(() -> SchemaFingerprint.of(session, schema)))
                .flatMap(actual -> expected == null || expected.equals(actual)
                        ? Mono.just(actual)
                        : Mono.error(MigrationFailure.differs()));
    }

    private static String prepare(String schema) {
        return """
                SET LOCAL search_path = "%1$s", pg_temp;
                SET LOCAL lock_timeout = %2$d;
                SET LOCAL statement_timeout = %3$d;
                SELECT pg_advisory_xact_lock(hashtextextended('%1$s', 0));
                CREATE TABLE IF NOT EXISTS schema_history (
                  version text PRIMARY KEY,
                  description text NOT NULL,
                  checksum text NOT NULL,
                  applied_at timestamptz NOT NULL DEFAULT now()
                );
                REVOKE INSERT, UPDATE, DELETE ON schema_history FROM "%1$s"
                """.formatted(schema, LOCK_WAIT.toMillis(), SCRIPT_LIMIT.toMillis());
    }

    private List<TenantScript> missing(Map<String, String> applied) {
        for (TenantScript script : bundle.scripts()) {
            String checksum = applied.get(script.version());
            if (checksum != null && !checksum.equals(script.checksum())) {
                throw MigrationFailure.edited(script);
            }
        }
        return bundle.scripts().stream()
                .filter(script -> !applied.containsKey(script.version()))
                .toList();
    }

    private static Flux<Void> apply(OwnerSession session, TenantScript script, String role) {
        String row = "INSERT INTO schema_history (version, description, checksum) VALUES ('%s', '%s', '%s')"
                .formatted(script.version(), script.description(), script.checksum());
        return session.run(script.forRole(role) + row)
                .onErrorMap(failure -> !isContention(failure), failure -> MigrationFailure.in(script, failure))
                .flux();
    }

    private static boolean isContention(Throwable failure) {
        return failure instanceof R2dbcException database
                && database.getSqlState() != null
                && TRY_AGAIN.contains(database.getSqlState());
    }
}
