package app.karat.shop.inventory;

import app.karat.kernel.values.Metal;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.text.SearchText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Which pieces a list is about; its totals follow the same filter.
 *
 * @param narrow further conditions
 * @param typed the beginning of a tag, a word of the name, a HUID or a certificate number
 */
public record PieceFilter(
        @Nullable String typed,
        @Nullable PieceStatus status,
        BranchScope scope,
        @Nullable Metal metal,
        Narrow narrow) {

    /** Without further conditions. */
    public PieceFilter(@Nullable String typed, @Nullable PieceStatus status, BranchScope scope, @Nullable Metal metal) {
        this(typed, status, scope, metal, Narrow.NOT);
    }

    /** The conditions in SQL on {@code piece p}; {@link #bind} binds their parameters. */
    String conditions() {
        var sql = new StringBuilder();
        if (query() != null) {
            sql.append(" AND p.words @@ CAST(:query AS tsquery)");
        }
        sql.append(status == null ? " AND p.status <> 'WITHDRAWN'" : " AND p.status = :status");
        if (scope.branches() != null) {
            sql.append(" AND p.branch_id = ANY(:branches)");
        }
        if (metal != null) {
            sql.append(" AND p.metal = :metal");
        }
        return sql.append(narrow.conditions()).toString();
    }

    GenericExecuteSpec bind(GenericExecuteSpec statement) {
        GenericExecuteSpec bound = narrow.bind(statement);
        String query = query();
        if (query != null) {
            bound = bound.bind("query", query);
        }
        if (status != null) {
            bound = bound.bind("status", status.name());
        }
        UUID[] branches = scope.branches();
        if (branches != null) {
            bound = bound.bind("branches", branches);
        }
        return metal == null ? bound : bound.bind("metal", metal.name());
    }

    @Nullable
    String query() {
        return SearchText.query(typed);
    }
}
