package app.karat.shop.vault;

import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantDirectory;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TenantTransactions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Seals the numbers that an older version had stored in clear: the migration has taken them out of their rows into a table of their own, which
 * is empty once this has run.
 */
class OlderNumbers {

    private static final Logger LOG = LoggerFactory.getLogger(OlderNumbers.class);
    private static final int BATCH = 200;

    private static final String WAITING = """
            DELETE FROM number_to_seal WHERE (place, row_id) IN
              (SELECT place, row_id FROM number_to_seal ORDER BY place, row_id LIMIT :batch)
            RETURNING place, row_id, number""";

    private final TenantTransactions transactions;
    private final DatabaseClient database;
    private final IdentityVault vault;
    private final Map<String, SealedColumn> columns;

    OlderNumbers(
            TenantTransactions transactions, DatabaseClient database, IdentityVault vault, List<SealedColumn> columns) {
        this.transactions = transactions;
        this.database = database;
        this.vault = vault;
        this.columns = columns.stream().collect(Collectors.toMap(SealedColumn::column, Function.identity()));
    }

    /** How many were sealed in all businesses; one that fails waits for the next round. */
    Mono<Long> everywhere(TenantDirectory directory) {
        return directory
                .all()
                .filter(tenant -> tenant.state().mayWrite())
                .concatMap(tenant -> here().contextWrite(CurrentTenant.in(tenant))
                        .onErrorResume(failure -> {
                            LOG.warn(
                                    "numbers of {} wait to be sealed: {}",
                                    tenant.schema(),
                                    failure.getClass().getSimpleName());
                            return Mono.just(0L);
                        }))
                .reduce(0L, Long::sum);
    }

    /** How many were sealed in the current tenant. */
    Mono<Long> here() {
        return CurrentTenant.get()
                .flatMap(tenant ->
                        transactions.read(this::isAnyWaiting).flatMap(any -> any ? all(tenant) : Mono.just(0L)));
    }

    private Mono<Long> all(TenantRef tenant) {
        return batch(tenant)
                .expand(done -> done == BATCH ? batch(tenant) : Mono.empty())
                .reduce(0L, Long::sum);
    }

    private Mono<Long> batch(TenantRef tenant) {
        return transactions.write(() -> database.sql(WAITING)
                .bind("batch", BATCH)
                .map(row -> new Waiting(
                        Objects.requireNonNull(row.get("place", String.class)),
                        Objects.requireNonNull(row.get("row_id", UUID.class)),
                        Objects.requireNonNull(row.get("number", String.class))))
                .all()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(each -> seal(tenant, each).thenReturn(each))
                .count());
    }

    private Mono<Void> seal(TenantRef tenant, Waiting each) {
        SealedColumn column = Objects.requireNonNull(columns.get(each.place()), each.place());
        return column.take(each.row(), vault.seal(tenant.id(), each.place(), each.row(), each.number()));
    }

    private Mono<Boolean> isAnyWaiting() {
        return database.sql("SELECT EXISTS (SELECT FROM number_to_seal) AS waiting")
                .map(row -> Boolean.TRUE.equals(row.get("waiting", Boolean.class)))
                .one();
    }

    /** One number in clear, for as long as this transaction takes. */
    private record Waiting(String place, UUID row, String number) {

        @Override
        public String toString() {
            return place + " " + row;
        }
    }
}
