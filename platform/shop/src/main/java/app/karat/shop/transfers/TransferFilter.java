package app.karat.shop.transfers;

import app.karat.shop.branches.BranchScope;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which transfers a list is about: from or to these branches.
 *
 * @param code what a barcode said, or null
 */
public record TransferFilter(
        BranchScope scope,
        @Nullable TransferStatus status,
        @Nullable String code) {

    /** The conditions in SQL; parameters are bound by the store. */
    String conditions() {
        var sql = new StringBuilder();
        if (scope.branches() != null) {
            sql.append(" AND (t.from_branch = ANY(:branches) OR t.to_branch = ANY(:branches))");
        }
        if (status != null) {
            sql.append(" AND t.status = :status");
        }
        if (typed() != null) {
            sql.append(" AND t.code = :code");
        }
        return sql.toString();
    }

    @Nullable
    String typed() {
        return code == null || code.isBlank() ? null : code.strip().toUpperCase(Locale.ROOT);
    }
}
