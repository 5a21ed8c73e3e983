package app.karat.shop.books;

import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TestPlatform;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What somebody could do to a business's tables who has the database itself: anything, in a transaction that is undone afterwards. */
final class Vault {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TestPlatform platform;
    private final TenantRef tenant;

    Vault(TestPlatform platform, TenantRef tenant) {
        this.platform = platform;
        this.tenant = tenant;
    }

    /** What the checks find while this has been done; afterwards it is undone. */
    List<String> findingsAfter(String tampering, List<ProofCheck> checks) {
        return Objects.requireNonNull(platform.client("owner")
                .inConnection(connection -> begin(connection)
                        .then(run(connection, tampering))
                        .thenMany(Flux.fromIterable(checks).concatMap(check -> findings(connection, check)))
                        .collectList()
                        .flatMap(found ->
                                Mono.from(connection.rollbackTransaction()).thenReturn(found))
                        .onErrorResume(failure -> Mono.from(connection.rollbackTransaction())
                                .then(Mono.error(new AssertionError(tampering, failure)))))
                .block(LIMIT));
    }

    /** Does it for good. */
    void does(String sql) {
        platform.client("owner")
                .inConnection(connection ->
                        begin(connection).then(run(connection, sql)).then(Mono.from(connection.commitTransaction())))
                .block(LIMIT);
    }

    private Mono<Void> begin(Connection connection) {
        return Mono.from(connection.beginTransaction())
                .then(run(connection, "SET LOCAL search_path = \"" + tenant.schema() + "\", pg_temp"));
    }

    private static Mono<Void> run(Connection connection, String sql) {
        return Flux.from(connection.createStatement(sql).execute())
                .concatMap(Result::getRowsUpdated)
                .then();
    }

    private static Flux<String> findings(Connection connection, ProofCheck check) {
        return Flux.from(connection.createStatement(check.sql()).execute())
                .concatMap(result -> result.map(row -> check.name() + ": " + row.get("document", String.class) + " "
                        + row.get("id", String.class) + " " + row.get("detail", String.class)));
    }
}
