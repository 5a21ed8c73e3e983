package app.karat.admin.tenants;

import static app.karat.admin.control.Rows.required;

import app.karat.admin.control.ControlTransactions;
import app.karat.kernel.tenancy.Platform;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * How much disk the data of chains takes, for a whole page in one query. Measuring takes a share lock on every table; where a migration
 * holds one for longer than half a second, the planner's last count of pages stands in, which locks nothing.
 */
@Repository
class TenantSizes {

    private static final String MEASURED = "sum(pg_total_relation_size(c.oid))";
    private static final String COUNTED = "sum(c.relpages::bigint) * current_setting('block_size')::bigint";

    private final DatabaseClient control;
    private final ControlTransactions transactions;

    TenantSizes(@Platform("control") DatabaseClient control, ControlTransactions transactions) {
        this.control = control;
        this.transactions = transactions;
    }

    /** Bytes by schema. */
    Mono<Map<String, Long>> of(List<String> schemas) {
        if (schemas.isEmpty()) {
            return Mono.just(Map.of());
        }
        return transactions
                .write(() -> control.sql("SET LOCAL lock_timeout = '500ms'")
                        .then()
                        .then(sizes(MEASURED, "'r','m'", schemas)))
                .onErrorResume(DataAccessException.class, busy -> sizes(COUNTED, "'r','m','i','t'", schemas));
    }

    private Mono<Map<String, Long>> sizes(String sum, String kinds, List<String> schemas) {
        return control.sql("""
                SELECT n.nspname::text AS schema, coalesce(%s, 0)::bigint AS bytes
                FROM pg_namespace n JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind IN (%s)
                WHERE n.nspname = ANY(:schemas::name[]) GROUP BY n.nspname
                """.formatted(sum, kinds))
                .bind("schemas", schemas.toArray(String[]::new))
                .map(row -> Map.entry(required(row, "schema", String.class), required(row, "bytes", Long.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
