package app.karat.shop.exchange;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why old metal is not valued, not taken in or not melted. */
public final class OldGoldProblem extends Problem {

    private OldGoldProblem(int status, String slug, String title, String detail, Map<String, Object> extras) {
        super(status, slug, title, detail, List.of(), extras);
    }

    private OldGoldProblem(String slug, String title, String detail, String field) {
        super(422, slug, title, detail, List.of(new FieldError(field, slug, detail)), Map.of());
    }

    /** No document of this business has this id, or none that the caller may see. */
    public static OldGoldProblem unknown() {
        return new OldGoldProblem(404, "old-gold-unknown", "Unknown old gold", "There is no such document.", Map.of());
    }

    /** The id belongs to a document of another content. */
    public static OldGoldProblem idReused(UUID id) {
        return new OldGoldProblem(
                409,
                "old-gold-id-reused",
                "Id reused",
                "The id %s was used for other old gold.".formatted(id),
                Map.of());
    }

    /** The rate has moved since the customer signed. */
    public static OldGoldProblem valueMoved(Money agreed, Appraisal now) {
        return new OldGoldProblem(
                409,
                "old-gold-value-moved",
                "The value has moved",
                "The customer agreed to %s, but it is %s at the rate of now.".formatted(agreed, now.payable()),
                Map.of("agreed", agreed, "appraisal", now));
    }

    /** Stones weigh as much as the whole. */
    public static OldGoldProblem noMetal() {
        return new OldGoldProblem(
                "no-metal", "No metal left", "The stones must weigh less than the whole.", "assay.stoneGrams");
    }

    /** Touch and wastage together are no part of a whole. */
    public static OldGoldProblem impossibleTouch() {
        return new OldGoldProblem(
                "touch-out-of-range",
                "Impossible touch",
                "Touch and wastage together must be above 0 and at most 100 percent.",
                "assay.touchWastage");
    }

    /** The deductions eat the value up. */
    public static OldGoldProblem nothingToPay(Money value) {
        return new OldGoldProblem(
                "nothing-to-pay",
                "Nothing to pay",
                "After the deductions nothing of %s is left to pay.".formatted(value),
                "assay.deductions");
    }

    /** The law wants to know who sells. */
    public static OldGoldProblem identityNeeded(String reason) {
        return new OldGoldProblem("identity-needed", "Identity needed", reason, "identity");
    }

    /** The law forbids this much cash. */
    public static OldGoldProblem tooMuchCash(String reason) {
        return new OldGoldProblem("too-much-cash", "Too much cash", reason, "payout.method");
    }

    /** No such lot. */
    public static OldGoldProblem lotUnknown() {
        return new OldGoldProblem(404, "melt-lot-unknown", "Unknown lot", "There is no such lot.", Map.of());
    }

    /** The id belongs to another lot. */
    public static OldGoldProblem lotIdReused(UUID id) {
        return new OldGoldProblem(
                409, "melt-lot-id-reused", "Id reused", "The id %s was used for another lot.".formatted(id), Map.of());
    }

    /** Something is not here, not of this metal or in a lot already. */
    public static OldGoldProblem notFree() {
        return new OldGoldProblem(
                409,
                "old-gold-not-free",
                "Not all can be melted",
                "Something of it is not in this branch, of another metal, or in a lot already.",
                Map.of());
    }

    /** The hold period of second-hand dealers is not over. */
    public static OldGoldProblem onHold(String number, LocalDate until) {
        return new OldGoldProblem(
                409,
                "old-gold-on-hold",
                "On hold",
                "%s must be kept as it is until %s.".formatted(number, until),
                Map.of("number", number, "until", until));
    }

    /** A lot is sent once and received once. */
    public static OldGoldProblem lotIs(MeltLot.Status status) {
        return new OldGoldProblem(
                409,
                "melt-lot-moved-on",
                "The lot has moved on",
                "The lot is %s.".formatted(status.name().toLowerCase(java.util.Locale.ROOT)),
                Map.of("status", status));
    }
}
