package app.karat.kernel.values;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A purity the trade knows: the label on the tag and the fineness of the legal mark. Gold by BIS IS 1417 (amendment of July 2025), the other
 * metals by the finenesses in use for hallmarking (958 silver is Britannia). What a shop <em>charges</em> for a purity is a pricing factor of
 * its own, kept with its rate rules.
 *
 * @param label as on the tag: {@code 22K}, {@code 24KF}, {@code 925}
 */
public record Purity(Metal metal, String label, Fineness fineness) {

    private static final List<Purity> TABLE = Stream.of(
                    row(Metal.GOLD, "24KF", 999),
                    row(Metal.GOLD, "24KS", 995),
                    row(Metal.GOLD, "23K", 958),
                    row(Metal.GOLD, "22K", 916),
                    row(Metal.GOLD, "21K", 875),
                    row(Metal.GOLD, "20K", 833),
                    row(Metal.GOLD, "18K", 750),
                    row(Metal.GOLD, "15K", 625),
                    row(Metal.GOLD, "14K", 585),
                    row(Metal.GOLD, "12K", 500),
                    row(Metal.GOLD, "10K", 417),
                    row(Metal.GOLD, "9K", 375),
                    row(Metal.GOLD, "8K", 333),
                    marks(Metal.SILVER, 999, 990, 970, 958, 925, 900, 835, 800),
                    marks(Metal.PLATINUM, 999, 950, 900, 850),
                    marks(Metal.PALLADIUM, 999, 950, 500))
            .flatMap(rows -> rows)
            .toList();

    /** The whole table, finest first within each metal. */
    public static List<Purity> all() {
        return TABLE;
    }

    /** The purities of one metal, finest first. */
    public static List<Purity> of(Metal metal) {
        return TABLE.stream().filter(purity -> purity.metal == metal).toList();
    }

    /** The purity with that label ({@code 22K}, also written {@code 22} or {@code 22kt}) or that fineness ({@code 916}). */
    public static Purity of(Metal metal, String label) {
        return find(metal, label).orElseThrow(() -> unknown(metal));
    }

    public static Purity of(Metal metal, Fineness fineness) {
        return of(metal).stream()
                .filter(purity -> purity.fineness.equals(fineness))
                .findFirst()
                .orElseThrow(() -> unknown(metal));
    }

    private static Optional<Purity> find(Metal metal, String label) {
        if (label.length() > 8) {
            return Optional.empty();
        }
        String wanted = label.strip().toUpperCase(Locale.ROOT).replaceFirst("(?<=\\d)(KT|CT)$", "K");
        return of(metal).stream().filter(purity -> purity.answersTo(wanted)).findFirst();
    }

    private boolean answersTo(String wanted) {
        return wanted.equals(label) || (wanted + "K").equals(label) || wanted.equals(fineness.toString());
    }

    private static InvalidValue unknown(Metal metal) {
        List<String> labels = of(metal).stream().map(Purity::label).toList();
        return new InvalidValue(
                "purity-unknown",
                "%s has no such purity; known are %s.".formatted(metal.word(), String.join(", ", labels)));
    }

    private static Stream<Purity> row(Metal metal, String label, int mille) {
        return Stream.of(new Purity(metal, label, new Fineness(mille)));
    }

    private static Stream<Purity> marks(Metal metal, Integer... milles) {
        return Stream.of(milles).map(mille -> new Purity(metal, mille.toString(), new Fineness(mille)));
    }
}
