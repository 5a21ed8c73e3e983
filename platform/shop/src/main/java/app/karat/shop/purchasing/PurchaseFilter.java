package app.karat.shop.purchasing;

import app.karat.shop.branches.BranchScope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which purchases a list is about. */
public record PurchaseFilter(
        BranchScope scope,
        PurchaseSummary.@Nullable Kind kind,
        @Nullable UUID supplier) {

    /** The conditions in SQL; parameters are bound by the store. */
    String conditions() {
        var sql = new StringBuilder();
        if (scope.branches() != null) {
            sql.append(" AND u.branch_id = ANY(:branches)");
        }
        if (kind != null) {
            sql.append(" AND u.kind = :kind");
        }
        if (supplier != null) {
            sql.append(" AND u.supplier_id = :supplier");
        }
        return sql.toString();
    }
}
