package app.karat.shop.sales;

import app.karat.shop.branches.BranchScope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sales a list is about.
 *
 * @param from the first instant, or null
 * @param until the first instant that is too late, or null
 */
public record SaleFilter(
        BranchScope scope,
        @Nullable UUID customer,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** The conditions in SQL; parameters are bound by the store. */
    String conditions() {
        var sql = new StringBuilder();
        if (scope.branches() != null) {
            sql.append(" AND branch_id = ANY(:branches)");
        }
        if (customer != null) {
            sql.append(" AND customer_id = :customer");
        }
        if (from != null) {
            sql.append(" AND at >= :from");
        }
        if (until != null) {
            sql.append(" AND at < :until");
        }
        return sql.toString();
    }
}
