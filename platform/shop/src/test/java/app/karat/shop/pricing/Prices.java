package app.karat.shop.pricing;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Purity;
import app.karat.kernel.values.Weight;
import app.karat.shop.metals.StampedRate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts and rates that read as sentences. */
public final class Prices {

    private Prices() {}

    /** DOMAIN §2: 10.000 g gross, one 0.50 ct stone at 20,000, wastage 3 % of net, making 450 per gram of net. */
    public static PieceDraft theCheckedCase() {
        return aGoldPiece("10.000")
                .with(PricePlan.metalRate(wastage("3"), makingPerGram("450")))
                .with(aStone("0.50", Stone.Mode.FLAT, "20000"))
                .draft();
    }

    public static PricePlan.Wastage wastage(String percentOfNetWeight) {
        return new PricePlan.Wastage(
                PricePlan.Wastage.Mode.PERCENT_WEIGHT,
                new BigDecimal(percentOfNetWeight),
                PricePlan.Wastage.Base.NET,
                null,
                null);
    }

    public static PricePlan.Making makingPerGram(String amount) {
        return making(PricePlan.Making.Mode.PER_GRAM, amount, PricePlan.Making.Base.NET);
    }

    public static PricePlan.Making making(PricePlan.Making.Mode mode, String value, PricePlan.Making.Base base) {
        return new PricePlan.Making(mode, new BigDecimal(value), base, null, null);
    }

    public static Stone aStone(String carats, Stone.Mode mode, String rate) {
        return stones(carats, 1, mode, inr(rate), null);
    }

    public static Stone stones(String carats, int count, Stone.Mode mode, Money rate, @Nullable Money setting) {
        return new Stone(
                "Diamond",
                "round",
                Carats.of(carats),
                count,
                new Stone.StonePrice(mode, rate),
                setting,
                null,
                null,
                null,
                null,
                Stone.Origin.NATURAL,
                null);
    }

    public static StampedRate rate(Metal metal, String label, Money perGram) {
        return new StampedRate(
                metal,
                label,
                Purity.of(metal, label).fineness(),
                perGram,
                "s1-f1-r0-o0",
                Instant.EPOCH,
                "test",
                false,
                false);
    }

    public static StampedRate gold22(String perGram) {
        return rate(Metal.GOLD, "22K", inr(perGram));
    }

    public static Money inr(String amount) {
        return Money.of(amount, "INR");
    }

    public static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    public static Percent percent(String value) {
        return Percent.of(value);
    }

    public static Fineness fineness(int mille) {
        return Fineness.of(mille);
    }

    public static Some aGoldPiece(String gross) {
        return new Some(new PieceDraft(
                Metal.GOLD, "22K", Weight.of(gross), null, null, PricePlan.metalRate(null, null), null, null, null));
    }

    /** A draft in the making. */
    public record Some(PieceDraft draft) {

        public Some with(PricePlan plan) {
            return new Some(new PieceDraft(
                    draft.metal(),
                    draft.purity(),
                    draft.grossGrams(),
                    draft.otherGrams(),
                    draft.stones(),
                    plan,
                    draft.otherCharges(),
                    draft.cost(),
                    draft.hsn()));
        }

        public Some with(Stone... stones) {
            return new Some(new PieceDraft(
                    draft.metal(),
                    draft.purity(),
                    draft.grossGrams(),
                    draft.otherGrams(),
                    List.of(stones),
                    draft.pricing(),
                    draft.otherCharges(),
                    draft.cost(),
                    draft.hsn()));
        }

        public Some with(OtherCharge... charges) {
            return new Some(new PieceDraft(
                    draft.metal(),
                    draft.purity(),
                    draft.grossGrams(),
                    draft.otherGrams(),
                    draft.stones(),
                    draft.pricing(),
                    List.of(charges),
                    draft.cost(),
                    draft.hsn()));
        }

        public Some of(Metal metal, String purity, @Nullable String hsn) {
            return new Some(new PieceDraft(
                    metal,
                    purity,
                    draft.grossGrams(),
                    draft.otherGrams(),
                    draft.stones(),
                    draft.pricing(),
                    draft.otherCharges(),
                    draft.cost(),
                    hsn));
        }

        public Some costing(Money cost) {
            return new Some(new PieceDraft(
                    draft.metal(),
                    draft.purity(),
                    draft.grossGrams(),
                    draft.otherGrams(),
                    draft.stones(),
                    draft.pricing(),
                    draft.otherCharges(),
                    cost,
                    draft.hsn()));
        }

        public Some withOtherParts(String grams) {
            return new Some(new PieceDraft(
                    draft.metal(),
                    draft.purity(),
                    draft.grossGrams(),
                    Weight.of(grams),
                    draft.stones(),
                    draft.pricing(),
                    draft.otherCharges(),
                    draft.cost(),
                    draft.hsn()));
        }
    }
}
