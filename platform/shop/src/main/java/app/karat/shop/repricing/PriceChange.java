package app.karat.shop.repricing;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.PlainDecimal;
import app.karat.shop.pricing.PricePlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What a run does to a price plan. Slabs and floors of wastage and making move with the value; setting a value drops the slabs unless new ones
 * are given.
 *
 * @param by a percentage of what is there, an amount added, or the new value; negative takes away
 * @param roundTo step of a tag price
 * @param floor with {@link Way#SET} of wastage or making, the new floor; as before, at most the value, when absent
 * @param slabs with {@link Way#SET} of wastage or making, the new slabs
 */
public record PriceChange(
        Part part,
        Way way,
        @JsonSerialize(using = PlainDecimal.class) BigDecimal by,
        @Nullable Money roundTo,

        @Nullable @JsonSerialize(using = PlainDecimal.class) BigDecimal floor,

        @Nullable List<PricePlan.Slab> slabs) {

    private static final int DECIMALS = 2;

    /** The part of a plan that changes. */
    public enum Part {
        WASTAGE,
        MAKING,
        MARK_UP,
        FIXED_PRICE
    }

    /** How it changes. */
    public enum Way {
        PERCENT,
        AMOUNT,
        SET
    }

    /** The plan afterwards; empty when it has no such part, or nothing would be left of it. */
    Optional<PricePlan> of(PricePlan plan) {
        return switch (part) {
            case WASTAGE -> plan.wastage() == null ? Optional.empty() : wastage(plan, plan.wastage());
            case MAKING -> plan.making() == null ? Optional.empty() : making(plan, plan.making());
            case MARK_UP ->
                plan.markUpPercent() == null
                        ? Optional.empty()
                        : moved(plan.markUpPercent().value()).map(value -> with(plan, new Percent(value), null));
            case FIXED_PRICE -> plan.fixedPrice() == null ? Optional.empty() : fixed(plan, plan.fixedPrice());
        };
    }

    private Optional<PricePlan> wastage(PricePlan plan, PricePlan.Wastage old) {
        return moved(old.value())
                .map(value -> new PricePlan(
                        plan.mode(),
                        new PricePlan.Wastage(
                                old.mode(), value, old.base(), floor(old.floor(), value), slabs(old.slabs())),
                        plan.making(),
                        plan.markUpPercent(),
                        plan.priceStep(),
                        plan.fixedPrice()));
    }

    private Optional<PricePlan> making(PricePlan plan, PricePlan.Making old) {
        return moved(old.value())
                .map(value -> new PricePlan(
                        plan.mode(),
                        plan.wastage(),
                        new PricePlan.Making(
                                old.mode(), value, old.base(), floor(old.floor(), value), slabs(old.slabs())),
                        plan.markUpPercent(),
                        plan.priceStep(),
                        plan.fixedPrice()));
    }

    private Optional<PricePlan> fixed(PricePlan plan, Money old) {
        return moved(old.amount()).map(value -> {
            Money price = Money.of(value, old.currency()).rounded();
            return with(plan, plan.markUpPercent(), roundTo == null ? price : price.roundedTo(roundTo));
        });
    }

    private static PricePlan with(PricePlan plan, @Nullable Percent markUp, @Nullable Money fixed) {
        return new PricePlan(
                plan.mode(),
                plan.wastage(),
                plan.making(),
                markUp,
                plan.priceStep(),
                fixed == null ? plan.fixedPrice() : fixed);
    }

    private Optional<BigDecimal> moved(@Nullable BigDecimal old) {
        BigDecimal from = old == null ? BigDecimal.ZERO : old;
        BigDecimal next = switch (way) {
            case PERCENT -> from.add(from.multiply(by).movePointLeft(2));
            case AMOUNT -> from.add(by);
            case SET -> by;
        };
        BigDecimal plain = next.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return Optional.of(plain.setScale(Math.max(0, plain.scale()), RoundingMode.UNNECESSARY))
                .filter(value -> value.signum() >= 0);
    }

    private @Nullable BigDecimal floor(@Nullable BigDecimal old, BigDecimal value) {
        if (way == Way.SET) {
            BigDecimal asked = floor == null ? old : floor;
            return asked == null ? null : asked.min(value);
        }
        return old == null ? null : moved(old).orElse(BigDecimal.ZERO).min(value);
    }

    private @Nullable List<PricePlan.Slab> slabs(@Nullable List<PricePlan.Slab> old) {
        if (way == Way.SET) {
            return slabs;
        }
        return old == null
                ? null
                : old.stream()
                        .map(slab -> {
                            BigDecimal value = moved(slab.value()).orElse(BigDecimal.ZERO);
                            return new PricePlan.Slab(slab.fromGrams(), value, floor(slab.floor(), value));
                        })
                        .toList();
    }
}
