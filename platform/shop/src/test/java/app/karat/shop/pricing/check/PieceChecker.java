package app.karat.shop.pricing.check;

import app.karat.kernel.values.Money;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Stone;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of the second program that prices one piece; weights in milligrams, amounts in minor units. */
final class PieceChecker {

    private PieceChecker() {}

    /** What each line of a piece must be, in minor units, as shown or at the floors. */
    static Map<String, BigInteger> parts(PieceDraft draft, BigDecimal rate, boolean least) {
        Map<String, BigInteger> parts = new LinkedHashMap<>();
        PricePlan plan = draft.pricing();
        switch (plan.mode()) {
            case FIXED -> parts.put("BASE 0", minor(plan.fixedPrice()));
            case COST_PLUS -> parts.put("BASE 0", costPlus(draft, plan));
            case METAL_RATE -> metalRate(parts, draft, plan, Rational.of(rate), least);
        }
        return parts;
    }

    private static BigInteger costPlus(PieceDraft draft, PricePlan plan) {
        Rational marked = Rational.of(draft.cost().amount())
                .times(Rational.of(100).plus(Rational.of(plan.markUpPercent().value())))
                .over(Rational.of(100));
        Rational step = plan.priceStep() == null
                ? Rational.of(new BigDecimal("0.01"))
                : Rational.of(plan.priceStep().amount());
        return Rational.of(marked.over(step).nearest())
                .times(step)
                .times(Rational.of(100))
                .nearest();
    }

    private static void metalRate(
            Map<String, BigInteger> parts, PieceDraft draft, PricePlan plan, Rational rate, boolean least) {
        BigInteger gross = draft.grossGrams().grams().unscaledValue();
        BigInteger stones = draft.stones().stream()
                .map(stone -> stone.carats().value().unscaledValue().multiply(BigInteger.TWO))
                .reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger net =
                gross.subtract(stones).subtract(draft.otherGrams().grams().unscaledValue());
        parts.put("METAL 0", priced(net, rate));
        BigInteger lost = BigInteger.ZERO;
        if (plan.wastage() != null) {
            PricePlan.Wastage wastage = plan.wastage();
            Rational value = value(wastage.value(), wastage.floor(), wastage.slabs(), net, least);
            BigInteger base = wastage.base() == PricePlan.Wastage.Base.GROSS ? gross : net;
            if (wastage.mode() == PricePlan.Wastage.Mode.PERCENT_WEIGHT) {
                lost = Rational.of(base).times(value).over(Rational.of(100)).nearest();
            }
            parts.put(
                    "WASTAGE 0",
                    switch (wastage.mode()) {
                        case PERCENT_WEIGHT -> priced(lost, rate);
                        case PERCENT_VALUE -> percent(value, priced(base, rate));
                        case FLAT -> hundredfold(value);
                    });
        }
        if (plan.making() != null) {
            parts.put("MAKING 0", making(plan.making(), parts, gross, net, lost, rate, least));
        }
        extras(parts, draft);
    }

    private static BigInteger making(
            PricePlan.Making making,
            Map<String, BigInteger> parts,
            BigInteger gross,
            BigInteger net,
            BigInteger lost,
            Rational rate,
            boolean least) {
        Rational value = value(making.value(), making.floor(), making.slabs(), net, least);
        String base = String.valueOf(making.base());
        return switch (making.mode()) {
            case FLAT, PER_PIECE -> hundredfold(value);
            case PER_GRAM -> priced(base.equals("GROSS") ? gross : base.equals("NET") ? net : net.add(lost), value);
            case PERCENT_VALUE ->
                percent(
                        value,
                        base.equals("GROSS")
                                ? priced(gross, rate)
                                : base.equals("NET") ? parts.get("METAL 0") : sum(parts.values()));
        };
    }

    private static void extras(Map<String, BigInteger> parts, PieceDraft draft) {
        int set = 0;
        for (int i = 0; i < draft.stones().size(); i++) {
            Stone stone = draft.stones().get(i);
            BigInteger rate = minor(stone.pricing().rate());
            parts.put(
                    "STONE " + i,
                    switch (stone.pricing().mode()) {
                        case PER_CARAT ->
                            Rational.of(rate)
                                    .times(Rational.of(stone.carats().value()))
                                    .nearest();
                        case PER_PIECE -> rate.multiply(BigInteger.valueOf(stone.count()));
                        case FLAT -> rate;
                    });
            if (stone.settingCharge() != null && minor(stone.settingCharge()).signum() != 0) {
                parts.put("SETTING " + set++, minor(stone.settingCharge()).multiply(BigInteger.valueOf(stone.count())));
            }
        }
        for (int i = 0; i < draft.otherCharges().size(); i++) {
            parts.put("OTHER " + i, minor(draft.otherCharges().get(i).amount()));
        }
    }

    private static Rational value(
            BigDecimal value, BigDecimal floor, List<PricePlan.Slab> slabs, BigInteger net, boolean least) {
        BigDecimal shown = value;
        BigDecimal lowest = floor;
        BigInteger begins = BigInteger.valueOf(-1);
        for (PricePlan.Slab slab : slabs == null ? List.<PricePlan.Slab>of() : slabs) {
            BigInteger from = slab.fromGrams().grams().unscaledValue();
            if (from.compareTo(net) <= 0 && from.compareTo(begins) > 0) {
                shown = slab.value();
                lowest = slab.floor();
                begins = from;
            }
        }
        return Rational.of(least && lowest != null ? lowest : shown);
    }

    /** Milligrams at an amount per gram, in minor units. */
    private static BigInteger priced(BigInteger milligrams, Rational perGram) {
        return Rational.of(milligrams).times(perGram).over(Rational.of(10)).nearest();
    }

    private static BigInteger percent(Rational percent, BigInteger of) {
        return Rational.of(of).times(percent).over(Rational.of(100)).nearest();
    }

    private static BigInteger hundredfold(Rational amount) {
        return amount.times(Rational.of(100)).nearest();
    }

    private static BigInteger minor(Money amount) {
        return hundredfold(Rational.of(amount.amount()));
    }

    static BigInteger sum(Iterable<BigInteger> numbers) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger number : numbers) {
            sum = sum.add(number);
        }
        return sum;
    }
}
