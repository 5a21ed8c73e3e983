package app.karat.shop.pricing;

import app.karat.kernel.values.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a price plan needs for its mode, and the bounds of its numbers. */
final class PlanCheck {

    private static final BigDecimal MOST_PERCENT = new BigDecimal(100);
    private static final BigDecimal MOST_AMOUNT = new BigDecimal("1000000000");
    private static final int MOST_DECIMALS = 4;

    private PlanCheck() {}

    static void check(@Nullable PricePlan plan, @Nullable Money cost, DraftCheck found) {
        if (plan == null || plan.mode() == null) {
            found.add("pricing.mode", "required", "Say how the piece is priced: METAL_RATE, COST_PLUS or FIXED.");
            return;
        }
        switch (plan.mode()) {
            case METAL_RATE -> metalRate(plan, found);
            case COST_PLUS -> costPlus(plan, cost, found);
            case FIXED -> found.positive("pricing.fixedPrice", plan.fixedPrice(), "the tag price");
        }
    }

    private static void metalRate(PricePlan plan, DraftCheck found) {
        PricePlan.Wastage wastage = plan.wastage();
        if (wastage != null) {
            boolean percent = wastage.mode() != PricePlan.Wastage.Mode.FLAT;
            present("pricing.wastage.mode", wastage.mode(), found);
            values("pricing.wastage.", wastage.value(), wastage.floor(), wastage.slabs(), percent, found);
        }
        PricePlan.Making making = plan.making();
        if (making != null) {
            boolean percent = making.mode() == PricePlan.Making.Mode.PERCENT_VALUE;
            present("pricing.making.mode", making.mode(), found);
            values("pricing.making.", making.value(), making.floor(), making.slabs(), percent, found);
        }
    }

    private static void costPlus(PricePlan plan, @Nullable Money cost, DraftCheck found) {
        found.positive("cost", cost, "what the piece cost");
        if (plan.markUpPercent() == null) {
            found.add("pricing.markUpPercent", "required", "Say the mark-up in percent.");
        } else if (plan.markUpPercent().isNegative()) {
            found.add("pricing.markUpPercent", "not-negative", "The mark-up must not be negative.");
        }
        if (plan.priceStep() != null && !plan.priceStep().isPositive()) {
            found.add("pricing.priceStep", "positive", "The price step must be more than zero.");
        }
    }

    private static void values(
            String at,
            @Nullable BigDecimal value,
            @Nullable BigDecimal floor,
            @Nullable List<PricePlan.Slab> slabs,
            boolean percent,
            DraftCheck found) {
        if (value == null && (slabs == null || slabs.isEmpty())) {
            found.add(at + "value", "required", "Say the value.");
        }
        bounds(at, value, floor, percent, found);
        for (int i = 0; slabs != null && i < slabs.size(); i++) {
            PricePlan.Slab slab = slabs.get(i);
            String in = at + "slabs[" + i + "].";
            present(in + "value", slab.value(), found);
            bounds(in, slab.value(), slab.floor(), percent, found);
        }
    }

    private static void bounds(
            String at, @Nullable BigDecimal value, @Nullable BigDecimal floor, boolean percent, DraftCheck found) {
        bound(at + "value", value, percent, found);
        bound(at + "floor", floor, percent, found);
        if (value != null && floor != null && floor.compareTo(value) > 0) {
            found.add(at + "floor", "above-value", "The floor must not be above the value shown.");
        }
    }

    private static void bound(String field, @Nullable BigDecimal number, boolean percent, DraftCheck found) {
        if (number == null) {
            return;
        }
        BigDecimal most = percent ? MOST_PERCENT : MOST_AMOUNT;
        if (number.signum() < 0 || number.compareTo(most) > 0 || number.scale() > MOST_DECIMALS) {
            found.add(
                    field,
                    "out-of-range",
                    "The value must be from 0 to %s with at most %d decimals."
                            .formatted(most.toPlainString(), MOST_DECIMALS));
        }
    }

    private static void present(String field, @Nullable Object value, DraftCheck found) {
        if (value == null) {
            found.add(field, "required", "This must be said.");
        }
    }
}
