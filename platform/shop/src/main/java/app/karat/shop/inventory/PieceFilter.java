package app.karat.shop.inventory;

import app.karat.kernel.values.Metal;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.text.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * Which pieces a list is about; its totals follow the same filter.
 *
 * @param typed the beginning of a tag, a word of the name, a HUID or a certificate number
 */
public record PieceFilter(
        @Nullable String typed,
        @Nullable PieceStatus status,
        BranchScope scope,
        @Nullable Metal metal) {

    /** The conditions in SQL; parameters are bound by the store. */
    String conditions() {
        var sql = new StringBuilder();
        if (query() != null) {
            sql.append(" AND words @@ CAST(:query AS tsquery)");
        }
        if (status != null) {
            sql.append(" AND status = :status");
        }
        if (scope.branches() != null) {
            sql.append(" AND branch_id = ANY(:branches)");
        }
        if (metal != null) {
            sql.append(" AND metal = :metal");
        }
        return sql.toString();
    }

    @Nullable
    String query() {
        return SearchText.query(typed);
    }
}
