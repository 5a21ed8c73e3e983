package app.karat.shop.pricing;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.PlainDecimal;
import app.karat.kernel.values.Weight;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * How a piece is priced (DOMAIN §2): by the metal rate with wastage and making, at cost plus mark-up, or by a fixed tag price.
 *
 * @param markUpPercent on the cost, for {@link Mode#COST_PLUS}
 * @param priceStep the marked-up cost is rounded to the nearest multiple of it, half up
 * @param fixedPrice the tag price before tax, for {@link Mode#FIXED}
 */
public record PricePlan(
        @Nullable Mode mode,
        @Nullable Wastage wastage,
        @Nullable Making making,
        @Nullable Percent markUpPercent,
        @Nullable Money priceStep,
        @Nullable Money fixedPrice) {

    /** The three ways that exist side by side, per piece. */
    public enum Mode {
        METAL_RATE,
        COST_PLUS,
        FIXED
    }

    /** By the metal rate. */
    public static PricePlan metalRate(@Nullable Wastage wastage, @Nullable Making making) {
        return new PricePlan(Mode.METAL_RATE, wastage, making, null, null, null);
    }

    /** At cost plus mark-up, rounded to a step. */
    public static PricePlan costPlus(Percent markUp, @Nullable Money step) {
        return new PricePlan(Mode.COST_PLUS, null, null, markUp, step, null);
    }

    /** By the tag. */
    public static PricePlan fixed(Money price) {
        return new PricePlan(Mode.FIXED, null, null, null, null, price);
    }

    /**
     * Metal lost in making, charged to the customer.
     *
     * @param value percent, or an amount of the shop's currency for {@code FLAT}
     * @param floor the least staff may bargain it down to, same unit as {@code value}
     * @param slabs values by net weight; the last slab that begins at or below the weight counts, {@code value} below the first
     */
    public record Wastage(
            @Nullable Mode mode,

            @Nullable @JsonSerialize(using = PlainDecimal.class)
            BigDecimal value,

            @Nullable Base base,

            @Nullable @JsonSerialize(using = PlainDecimal.class)
            BigDecimal floor,

            @Nullable List<Slab> slabs) {

        /** Percent of the weight (rounded to 0.001 g, then priced), percent of the metal's value, or an amount. */
        public enum Mode {
            PERCENT_WEIGHT,
            PERCENT_VALUE,
            FLAT
        }

        /** Which weight counts. */
        public enum Base {
            NET,
            GROSS
        }

        /** What is shown and the least that staff may grant, for that net weight. */
        public Slab at(Weight net) {
            return Slab.choose(value, floor, slabs, net);
        }

        /** The weight that counts, net when not said. */
        public Base weightBase() {
            return base == null ? Base.NET : base;
        }
    }

    /**
     * The charge for the goldsmith's work.
     *
     * @param value an amount of the shop's currency, or percent for {@code PERCENT_VALUE}
     * @param floor the least staff may bargain it down to, same unit as {@code value}
     * @param slabs as for wastage
     */
    public record Making(
            @Nullable Mode mode,

            @Nullable @JsonSerialize(using = PlainDecimal.class)
            BigDecimal value,

            @Nullable Base base,

            @Nullable @JsonSerialize(using = PlainDecimal.class)
            BigDecimal floor,

            @Nullable List<Slab> slabs) {

        /** An amount, an amount per tagged piece, per gram, or percent of the metal's value. */
        public enum Mode {
            FLAT,
            PER_PIECE,
            PER_GRAM,
            PERCENT_VALUE
        }

        /** Which weight, or whose value, counts. */
        public enum Base {
            NET,
            GROSS,
            NET_PLUS_WASTAGE
        }

        /** What is shown and the least that staff may grant, for that net weight. */
        public Slab at(Weight net) {
            return Slab.choose(value, floor, slabs, net);
        }

        /** The weight that counts, net when not said. */
        public Base weightBase() {
            return base == null ? Base.NET : base;
        }
    }

    /**
     * A value from a net weight on.
     *
     * @param value what the customer is shown
     * @param floor what staff may go down to; no room when absent
     */
    public record Slab(
            @Nullable Weight fromGrams,

            @Nullable @JsonSerialize(using = PlainDecimal.class)
            BigDecimal value,

            @Nullable @JsonSerialize(using = PlainDecimal.class)
            BigDecimal floor) {

        static Slab choose(
                @Nullable BigDecimal value, @Nullable BigDecimal floor, @Nullable List<Slab> slabs, Weight net) {
            Slab unslabbed = new Slab(Weight.ZERO, value, floor);
            return (slabs == null ? List.<Slab>of() : slabs)
                    .stream()
                            .filter(slab -> slab.from().compareTo(net) <= 0)
                            .max(Comparator.comparing(Slab::from))
                            .orElse(unslabbed);
        }

        /** Where it begins. */
        public Weight from() {
            return fromGrams == null ? Weight.ZERO : fromGrams;
        }

        /** What the customer is shown; nothing when not said. */
        public BigDecimal shown() {
            return value == null ? BigDecimal.ZERO : value;
        }

        /** The least staff may grant, never above what is shown. */
        public BigDecimal least() {
            return floor == null ? shown() : floor.min(shown());
        }
    }
}
