package app.karat.shop.lots;

import app.karat.shop.branches.BranchScope;
import org.jspecify.annotations.Nullable;

/**
 * Which lots a list is about.
 *
 * @param typed the beginning of a code, or a part of a name
 */
public record LotFilter(
        BranchScope scope, @Nullable LotKind kind, @Nullable String typed) {

    /** The conditions in SQL; parameters are bound by the store. */
    String conditions() {
        return (scope.branches() == null ? "" : " AND branch_id = ANY(:branches)")
                + (kind == null ? "" : " AND kind = :kind")
                + (typed == null || typed.isBlank()
                        ? ""
                        : " AND (starts_with(code, upper(:typed)) OR position(lower(:typed) IN lower(name)) > 0)");
    }
}
