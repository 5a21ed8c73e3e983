package app.karat.shop.lots;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Quantity;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lots for tests, and how much of them. */
public final class LotFixtures {

    private LotFixtures() {}

    /** A lot of gold by the rate where it is weighed, of anything else for 100 rupees each. */
    public static LotPlan plan(UUID branch, String code, LotKind kind, @Nullable Metal metal, @Nullable Weight unit) {
        boolean byRate = kind == LotKind.WEIGHT;
        return new LotPlan(
                UUID.randomUUID(),
                branch,
                code,
                "Something",
                "Other",
                kind,
                metal,
                metal == null ? null : metal == Metal.SILVER ? "999" : "22K",
                unit,
                byRate ? null : Money.of("100.00", "INR"),
                byRate ? PricePlan.metalRate(null, null) : null,
                null);
    }

    /** A code that nothing has. */
    public static String code() {
        return "L-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** So many. */
    public static Quantity count(int count) {
        return new Quantity(count, Weight.ZERO, Carats.ZERO);
    }

    /** So heavy. */
    public static Quantity grams(String grams) {
        return new Quantity(0, Weight.of(grams), Carats.ZERO);
    }

    /** So many stones of so many carats together. */
    public static Quantity stones(int count, String carats) {
        return new Quantity(count, Weight.ZERO, Carats.of(carats));
    }
}
