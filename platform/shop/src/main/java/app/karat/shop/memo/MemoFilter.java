package app.karat.shop.memo;

import app.karat.shop.branches.BranchScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which memos a list is about.
 *
 * @param open whether only those of which something is still open
 * @param dueBefore only those open and due before that day, or null
 */
public record MemoFilter(
        BranchScope scope,
        Memo.@Nullable Direction direction,
        boolean open,
        @Nullable LocalDate dueBefore) {

    private static final String OPEN = """
             AND EXISTS (SELECT FROM piece p WHERE m.direction = 'OUT' AND p.out_on = m.id AND p.status = 'ON_MEMO'
                          UNION ALL
                         SELECT FROM piece p WHERE m.direction = 'IN' AND p.consigned_on = m.id
                            AND p.status NOT IN ('SOLD', 'GIVEN_BACK', 'LOST'))""";

    /** The conditions in SQL; parameters are bound by the store. */
    String conditions() {
        var sql = new StringBuilder();
        if (scope.branches() != null) {
            sql.append(" AND m.branch_id = ANY(:branches)");
        }
        if (direction != null) {
            sql.append(" AND m.direction = :direction");
        }
        if (dueBefore != null) {
            sql.append(" AND m.due_on < :dueBefore");
        }
        if (open || dueBefore != null) {
            sql.append(' ').append(OPEN);
        }
        return sql.toString();
    }
}
