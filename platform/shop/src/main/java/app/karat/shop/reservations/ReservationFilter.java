package app.karat.shop.reservations;

import app.karat.shop.branches.BranchScope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which reservations a list is about: of these branches, or of pieces that stand in them.
 *
 * @param live whether only those that still keep their piece
 */
public record ReservationFilter(BranchScope scope, @Nullable UUID piece, boolean live) {

    /** The conditions in SQL; parameters are bound by the store. */
    String conditions() {
        var sql = new StringBuilder();
        if (scope.branches() != null) {
            sql.append(" AND (r.branch_id = ANY(:branches) OR p.branch_id = ANY(:branches))");
        }
        if (piece != null) {
            sql.append(" AND r.piece_id = :piece");
        }
        if (live) {
            sql.append(" AND r.status = 'LIVE' AND r.expires_at > :now");
        }
        return sql.toString();
    }
}
