package app.karat.shop.pricing;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Money;
import org.jspecify.annotations.Nullable;

/**
 * Stones of one kind set in a piece, with their price and their papers (GIA-style fields). Whether a stone is natural or lab-grown must be said.
 *
 * @param carats weight of all {@code count} stones together
 * @param settingCharge for setting one stone
 */
public record Stone(
        @Nullable String kind,
        @Nullable String shape,
        @Nullable Carats carats,
        @Nullable Integer count,
        @Nullable StonePrice pricing,
        @Nullable Money settingCharge,
        @Nullable String colour,
        @Nullable String clarity,
        @Nullable String lab,
        @Nullable String certificate,
        @Nullable Origin origin,
        @Nullable String treatment) {

    /** Where it grew; mandatory on every paper. */
    public enum Origin {
        NATURAL,
        LAB_GROWN
    }

    /** What the rate of a stone is for. */
    public enum Mode {
        PER_CARAT,
        PER_PIECE,
        FLAT
    }

    /**
     * @param rate per carat, per stone, or for all of them
     */
    public record StonePrice(@Nullable Mode mode, @Nullable Money rate) {}

    /** How many, one when not said. */
    public int pieces() {
        return count == null ? 1 : count;
    }

    /** Their weight, none when not said. */
    public Carats weight() {
        return carats == null ? Carats.ZERO : carats;
    }

    /** What to call them. */
    public String name() {
        return kind == null || kind.isBlank() ? "stone" : kind.strip();
    }
}
