package app.karat.shop.inventory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many pieces there are of each category, metal, purity, branch and status among those that a list is about. A facet counts as if nothing
 * was chosen in it, so that one sees what choosing another value would give.
 */
public record Facets(
        List<Count> categories,
        List<Count> metals,
        List<Count> purities,
        List<Count> branches,
        List<Count> statuses,
        List<OfDesigns> designs) {

    /** A design and how many pieces are of it; the most frequent ones only. */
    public record OfDesigns(UUID id, String style, String name, long pieces) {}

    /** A value and how many pieces have it. */
    public record Count(String value, long pieces) {}

    /** What is chosen in the facets. */
    public record Chosen(
            @Nullable String category,
            @Nullable String metal,
            @Nullable String purity,
            @Nullable UUID branch,
            @Nullable String status) {}

    /** One combination of all facets. */
    record Row(String category, String metal, String purity, UUID branch, String status, long pieces) {}

    static Facets of(List<Row> rows, Chosen chosen, List<OfDesigns> designs) {
        Predicate<Row> category = is(Row::category, chosen.category());
        Predicate<Row> metal = is(Row::metal, chosen.metal());
        Predicate<Row> purity = is(Row::purity, chosen.purity());
        Predicate<Row> branch = is(Row::branch, chosen.branch());
        Predicate<Row> status = is(Row::status, chosen.status());
        return new Facets(
                counted(rows, metal.and(purity).and(branch).and(status), Row::category),
                counted(rows, category.and(purity).and(branch).and(status), Row::metal),
                counted(rows, category.and(metal).and(branch).and(status), Row::purity),
                counted(
                        rows,
                        category.and(metal).and(purity).and(status),
                        row -> row.branch().toString()),
                counted(rows, category.and(metal).and(purity).and(branch), Row::status),
                designs);
    }

    private static <T> Predicate<Row> is(Function<Row, T> of, @Nullable T chosen) {
        return row -> chosen == null || chosen.equals(of.apply(row));
    }

    /** The most frequent value first. */
    private static List<Count> counted(List<Row> rows, Predicate<Row> fits, Function<Row, String> by) {
        Map<String, Long> sums =
                rows.stream().filter(fits).collect(Collectors.groupingBy(by, Collectors.summingLong(Row::pieces)));
        return sums.entrySet().stream()
                .map(each -> new Count(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(Count::pieces).reversed().thenComparing(Count::value))
                .toList();
    }
}
