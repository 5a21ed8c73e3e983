package app.karat.shop.pricing.check;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Purity;
import app.karat.kernel.values.Weight;
import app.karat.shop.pricing.OtherCharge;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Stone;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes bills at random over all modes, bases, metals, countries and places; equal seeds make equal bills. */
final class RandomBills {

    private final Random random;
    private String currency = "INR";

    RandomBills(long seed) {
        this.random = new Random(seed);
    }

    RandomBill next() {
        String country = pick("IN", "IN", "US", "GB", "AE");
        currency = switch (country) {
            case "IN" -> "INR";
            case "US" -> "USD";
            case "GB" -> "GBP";
            default -> "AED";
        };
        String branch = country.equals("US") ? pick("NY-NYC", "NJ") : country.equals("IN") ? pick("MH", "KA") : "X";
        String customer = country.equals("IN") && random.nextBoolean() ? pick("MH", "KA", "TN") : null;
        return new RandomBill(country, currency, branch, customer, list(1, 6, this::line));
    }

    private RandomBill.Line line() {
        PieceDraft draft = draft();
        BigDecimal rate = decimal(1, 20_000_00, 2);
        BigInteger subtotal = BillChecker.subtotal(draft, rate);
        long discount = subtotal.signum() == 0 || random.nextInt(3) > 0
                ? 0
                : Math.floorMod(random.nextLong(), subtotal.longValueExact() + 1);
        return new RandomBill.Line(draft, rate, discount);
    }

    private PieceDraft draft() {
        Purity purity = pick(Purity.all().toArray(Purity[]::new));
        List<Stone> stones = list(0, 4, this::stone);
        BigDecimal stoneGrams =
                stones.stream().map(stone -> stone.weight().grams().grams()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Weight other = random.nextInt(4) == 0 ? new Weight(decimal(0, 3_000, 3)) : Weight.ZERO;
        Weight gross = new Weight(decimal(0, random.nextBoolean() ? 60_000 : 900_000, 3)
                .add(stoneGrams)
                .add(other.grams())
                .add(new BigDecimal("0.001")));
        return new PieceDraft(
                purity.metal(),
                purity.label(),
                gross,
                other,
                stones,
                plan(),
                list(0, 3, () -> new OtherCharge(pick(OtherCharge.Kind.values()), "fee", money(2_000_00))),
                money(500_000_00),
                random.nextInt(3) == 0 ? heading(purity.metal()) : null);
    }

    private PricePlan plan() {
        return switch (random.nextInt(6)) {
            case 0 -> PricePlan.fixed(money(900_000_00));
            case 1 ->
                PricePlan.costPlus(
                        new Percent(decimal(0, 400_0000, 4)),
                        maybe(() -> Money.of(pick("0.05", "1", "5", "9.99", "100"), currency)));
            default -> PricePlan.metalRate(maybe(this::wastage), maybe(this::making));
        };
    }

    private PricePlan.Wastage wastage() {
        PricePlan.Wastage.Mode mode = pick(PricePlan.Wastage.Mode.values());
        Supplier<BigDecimal> value = values(mode != PricePlan.Wastage.Mode.FLAT);
        BigDecimal shown = value.get();
        return new PricePlan.Wastage(mode, shown, pick(PricePlan.Wastage.Base.values()), floor(shown), slabs(value));
    }

    private PricePlan.Making making() {
        PricePlan.Making.Mode mode = pick(PricePlan.Making.Mode.values());
        Supplier<BigDecimal> value = values(mode == PricePlan.Making.Mode.PERCENT_VALUE);
        BigDecimal shown = value.get();
        return new PricePlan.Making(mode, shown, pick(PricePlan.Making.Base.values()), floor(shown), slabs(value));
    }

    private @Nullable List<PricePlan.Slab> slabs(Supplier<BigDecimal> value) {
        return maybe(() -> list(1, 4, () -> {
            BigDecimal shown = value.get();
            return new PricePlan.Slab(new Weight(decimal(1, 100_000, 3)), shown, floor(shown));
        }));
    }

    private @Nullable BigDecimal floor(BigDecimal shown) {
        return maybe(() -> shown.multiply(decimal(0, 100, 2)).setScale(2, RoundingMode.DOWN));
    }

    private Supplier<BigDecimal> values(boolean percent) {
        return percent ? () -> decimal(0, 40_0000, 4) : () -> decimal(0, 5_000_00, 2);
    }

    private Stone stone() {
        return new Stone(
                "stone",
                null,
                new Carats(decimal(1, 500, 2)),
                random.nextInt(1, 60),
                new Stone.StonePrice(pick(Stone.Mode.values()), money(80_000_00)),
                maybe(() -> money(300_00)),
                null,
                null,
                null,
                null,
                Stone.Origin.NATURAL,
                null);
    }

    private static String heading(Metal metal) {
        return switch (metal) {
            case GOLD -> "7108";
            case SILVER -> "7106";
            case PLATINUM, PALLADIUM -> "7110";
        };
    }

    private Money money(int below) {
        return Money.of(decimal(0, below, 2).toPlainString(), currency);
    }

    private BigDecimal decimal(int from, int below, int scale) {
        return BigDecimal.valueOf(random.nextInt(from, below), scale);
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> List<T> list(int least, int below, Supplier<T> value) {
        return new ArrayList<>(
                Stream.generate(value).limit(random.nextInt(least, below)).toList());
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
