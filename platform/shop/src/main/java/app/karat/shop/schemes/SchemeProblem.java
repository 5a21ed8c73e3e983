package app.karat.shop.schemes;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Why a plan or a membership is not found, not made or not changed. */
public final class SchemeProblem extends Problem {

    private SchemeProblem(int status, String slug, String title, String detail, Map<String, Object> extras) {
        super(status, slug, title, detail, List.of(), extras);
    }

    private SchemeProblem(String slug, String title, String detail, String field) {
        super(422, slug, title, detail, List.of(new FieldError(field, slug, detail)), Map.of());
    }

    /** No membership of this business that the caller may see. */
    public static SchemeProblem unknown() {
        return new SchemeProblem(404, "scheme-unknown", "Unknown membership", "There is no such membership.", Map.of());
    }

    /** No plan of this business. */
    public static SchemeProblem planUnknown() {
        return new SchemeProblem(404, "scheme-plan-unknown", "Unknown plan", "There is no such plan.", Map.of());
    }

    /** The id belongs to something else. */
    public static SchemeProblem idReused(UUID id) {
        return new SchemeProblem(
                409, "scheme-id-reused", "Id reused", "The id %s was used for something else.".formatted(id), Map.of());
    }

    /** The country's law allows a shorter run. */
    public static SchemeProblem tooLong(SchemeRule rule) {
        return new SchemeProblem(
                "scheme-too-long",
                "Too long",
                "A scheme runs 1 to %d months here (%s).".formatted(rule.mostMonths(), rule.source()),
                "months");
    }

    /** It takes nothing more. */
    public static SchemeProblem over(SchemeStatus status) {
        return new SchemeProblem(
                409,
                "scheme-over",
                "Membership over",
                "This membership is %s.".formatted(status.name().toLowerCase(Locale.ROOT)),
                Map.of("status", status));
    }

    /** Somebody has paid this one. */
    public static SchemeProblem paidAlready(int number) {
        return new SchemeProblem(
                409,
                "instalment-paid",
                "Paid already",
                "Instalment %d has been paid already.".formatted(number),
                Map.of("number", number));
    }

    /** Instalments are paid one after the other. */
    public static SchemeProblem notNext(int next) {
        return new SchemeProblem(
                409,
                "instalment-not-next",
                "Not the next instalment",
                "The next instalment is number %d.".formatted(next),
                Map.of("next", next));
    }

    /** The payments are not the instalment; one in grams moves with the rate. */
    public static SchemeProblem otherAmount(Money due) {
        return new SchemeProblem(
                409,
                "instalment-amount",
                "Another amount",
                "The instalment is %s now.".formatted(due),
                Map.of("due", due));
    }

    /** It has not run its time, or not all is paid. */
    public static SchemeProblem notMature(LocalDate on, int missing) {
        return new SchemeProblem(
                409,
                "scheme-not-mature",
                "Not mature",
                "It matures on %s, and %d instalments are missing.".formatted(on, missing),
                Map.of("maturesOn", on, "missing", missing));
    }

    /** The law's last day is over; what was saved is paid back by closing. */
    public static SchemeProblem lapsed(LocalDate last) {
        return new SchemeProblem(
                409,
                "scheme-lapsed",
                "Too late",
                "It could be used until %s; close it and give the savings back.".formatted(last),
                Map.of("lastDay", last));
    }

    /** One purchase gives one benefit. */
    public static SchemeProblem quoteUsed() {
        return new SchemeProblem(
                409,
                "quote-used",
                "Quote used",
                "This quote has been paid, or has given a benefit to another membership. Quote what is bought again.",
                Map.of());
    }

    /** The purchase was made, so its benefit is not given for another one. */
    public static SchemeProblem benefitUsed() {
        return new SchemeProblem(
                409,
                "scheme-benefit-used",
                "Benefit used",
                "The voucher with the benefit has been used. What is left of it pays for anything.",
                Map.of());
    }

    /** A share of the making needs to know what is bought. */
    public static SchemeProblem quoteNeeded() {
        return new SchemeProblem(
                "quote-needed", "Quote needed", "The benefit is a share of the making: quote what is bought.", "quote");
    }
}
