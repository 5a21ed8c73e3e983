package app.karat.shop.lots;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a lot is to be, before anything is in it; see {@link Lot} for what the parts mean. */
public record LotPlan(
        UUID id,
        UUID branchId,
        String code,
        String name,
        String category,
        LotKind kind,
        @Nullable Metal metal,
        @Nullable String purity,
        @Nullable Weight unitGrams,
        @Nullable Money unitPrice,
        @Nullable PricePlan pricing,
        @Nullable String hsn) {

    /** The lot, empty; refuses with the fields at fault what cannot be. */
    Lot lot(Instant at, Currency currency) {
        List<FieldError> errors = new ArrayList<>();
        boolean needsMetal = kind == LotKind.WEIGHT || pricing != null;
        boolean canHaveMetal = kind == LotKind.WEIGHT || kind == LotKind.QUANTITY;
        check(errors, !needsMetal || metal != null && purity != null, "metal", "required", "Say which metal it is of.");
        check(errors, canHaveMetal || metal == null, "metal", "none", "Stones and services are of no metal.");
        check(errors, (metal == null) == (purity == null), "purity", "required", "Say the purity, such as 22K.");
        boolean counted = kind == LotKind.QUANTITY && metal != null;
        check(errors, counted == (unitGrams != null), "unitGrams", "unit", "Say what one weighs, if it is of metal.");
        check(errors, unitGrams == null || !unitGrams.isZero(), "unitGrams", "positive", "One weighs more than zero.");
        price(errors, currency);
        if (!errors.isEmpty()) {
            throw InvalidInput.fields(errors);
        }
        Lot lot = new Lot(
                id,
                branchId,
                code,
                name,
                category,
                kind,
                metal,
                purity,
                unitGrams,
                unitPrice,
                pricing,
                hsn,
                Quantity.NONE,
                Money.zero(currency),
                1,
                at);
        sample().content();
        return lot;
    }

    /** The same lot called and priced like this. */
    Lot over(Lot was, long version, Currency currency) {
        LotPlan same = new LotPlan(
                was.id(),
                was.branchId(),
                was.code(),
                name,
                category,
                was.kind(),
                was.metal(),
                was.purity(),
                was.unitGrams(),
                unitPrice,
                pricing,
                hsn);
        Lot next = same.lot(was.createdAt(), currency);
        return new Lot(
                next.id(),
                next.branchId(),
                next.code(),
                name,
                category,
                next.kind(),
                next.metal(),
                next.purity(),
                next.unitGrams(),
                unitPrice,
                pricing,
                hsn,
                was.onHand(),
                was.cost(),
                version,
                was.createdAt());
    }

    static void refuseFaults(Lot lot, Quantity quantity) {
        var faults = lot.kind().faults(quantity);
        if (!faults.isEmpty()) {
            throw InvalidInput.fields(faults.entrySet().stream()
                    .map(fault -> new FieldError("quantity." + fault.getKey(), "quantity", fault.getValue()))
                    .toList());
        }
    }

    private void price(List<FieldError> errors, Currency currency) {
        check(
                errors,
                (unitPrice == null) != (pricing == null),
                "unitPrice",
                "one-price",
                "Give one of the two prices.");
        boolean byRate = pricing == null || pricing.mode() == PricePlan.Mode.METAL_RATE;
        check(errors, byRate, "pricing.mode", "by-rate", "Without a unit price it is priced by the metal rate.");
        if (unitPrice != null) {
            boolean own = unitPrice.currency().equals(currency);
            check(errors, own, "unitPrice", "currency", "The price must be in the shop's currency.");
            check(errors, !unitPrice.isNegative(), "unitPrice", "not-negative", "The price must not be negative.");
            check(errors, unitPrice.isPayable(), "unitPrice", "too-fine", "This amount cannot be paid in coins.");
        }
    }

    /** A gram of it, so that the rules of pricing look over the plan. */
    private PieceDraft sample() {
        PricePlan plan = pricing == null ? PricePlan.metalRate(null, null) : pricing;
        Metal of = metal == null ? Metal.GOLD : metal;
        String label = purity == null ? "22K" : purity;
        return new PieceDraft(of, label, Weight.of("1"), Weight.ZERO, List.of(), plan, List.of(), null, hsn);
    }

    private static void check(List<FieldError> errors, boolean holds, String field, String rule, String message) {
        if (!holds) {
            errors.add(new FieldError(field, rule, message));
        }
    }
}
