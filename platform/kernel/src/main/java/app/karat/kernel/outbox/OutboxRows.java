package app.karat.kernel.outbox;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The relay's view of the outbox: takes the oldest rows out in one transaction that commits only after they were published. One
 * relay works at a time even when two nodes believe they lead: the advisory lock keeps the order of each tenant.
 */
final class OutboxRows {

    /**
     * What is visible is taken, smallest id first. There is no "greater than the last id": a transaction that commits late would be
     * skipped for ever. Deleting locks the rows without needing the right to update them.
     */
    private static final String TAKE = """
            WITH turn AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(7234109, 1) AS mine)
            DELETE FROM relay.outbox
            WHERE (SELECT mine FROM turn)
              AND id IN (SELECT id FROM relay.outbox ORDER BY id LIMIT :batch)
            RETURNING id, tenant_role::text AS tenant_role, topic, payload::text AS payload
            """;

    private final DatabaseClient relayDatabase;
    private final TransactionalOperator transaction;

    OutboxRows(DatabaseClient relayDatabase) {
        this.relayDatabase = relayDatabase;
        this.transaction =
                TransactionalOperator.create(new R2dbcTransactionManager(relayDatabase.getConnectionFactory()));
    }

    /** Removes up to {@code batch} rows if publishing them succeeds; says how many. */
    Mono<Integer> take(int batch, Function<List<OutboxRow>, Mono<Void>> publish) {
        return take(batch)
                .flatMap(rows ->
                        rows.isEmpty() ? Mono.just(0) : publish.apply(rows).thenReturn(rows.size()))
                .as(transaction::transactional);
    }

    private Mono<List<OutboxRow>> take(int batch) {
        return relayDatabase
                .sql(TAKE)
                .bind("batch", batch)
                .map(row -> new OutboxRow(
                        value(row.get("id", Long.class)),
                        value(row.get("tenant_role", String.class)),
                        value(row.get("topic", String.class)),
                        value(row.get("payload", String.class))))
                .all()
                .collectSortedList(Comparator.comparingLong(OutboxRow::id));
    }

    private static <T> T value(@org.jspecify.annotations.Nullable T column) {
        return java.util.Objects.requireNonNull(column);
    }
}
