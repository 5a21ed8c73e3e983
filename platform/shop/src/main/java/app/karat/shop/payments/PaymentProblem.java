package app.karat.shop.payments;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Money;
import java.util.List;
import java.util.Map;

/** Why a payment is not taken. */
public final class PaymentProblem extends Problem {

    private PaymentProblem(String slug, String title, String detail, String field, Map<String, Object> extras) {
        super(422, slug, title, detail, List.of(new FieldError(field, slug, detail)), extras);
    }

    /** The payments must add up to the total, neither less nor more. */
    public static PaymentProblem mismatch(Money total, Money paid) {
        return new PaymentProblem(
                "payment-mismatch",
                "Payments do not match",
                "The payments add up to %s, but the total is %s.".formatted(paid, total),
                "payments",
                Map.of("total", total, "paid", paid));
    }

    /** A shop takes the money its prices are in. */
    public static PaymentProblem otherCurrency(Money total) {
        return new PaymentProblem(
                "payment-currency",
                "Another currency",
                "This sale is paid in %s.".formatted(total.currency().getCurrencyCode()),
                "payments",
                Map.of("total", total));
    }

    /** The law wants a name on this sale. */
    public static PaymentProblem customerNeeded(String reason) {
        return new PaymentProblem("customer-needed", "Customer needed", reason, "customerId", Map.of());
    }

    /** The law forbids this much cash. */
    public static PaymentProblem tooMuchCash(String reason) {
        return new PaymentProblem("too-much-cash", "Too much cash", reason, "payments", Map.of());
    }

    /** The law forbids this much cash from one person in a day; some was taken before. */
    public static PaymentProblem tooMuchCashToday(String reason, Money before) {
        String detail = "%s This customer has paid %s in cash today already.".formatted(reason, before);
        return new PaymentProblem("too-much-cash", "Too much cash", detail, "payments", Map.of("cashToday", before));
    }

    /** The law wants the customer's number on this sale. */
    public static PaymentProblem taxIdNeeded(String reason) {
        return new PaymentProblem("tax-id-needed", "Tax number needed", reason, "customerId", Map.of());
    }

    /** One sale has one remainder with one due date. */
    public static PaymentProblem onAccountTwice() {
        return new PaymentProblem(
                "on-account-twice",
                "On account twice",
                "Put what is paid later into one payment with one due date.",
                "payments",
                Map.of());
    }

    /** Only money settles what was bought on account. */
    public static PaymentProblem moneyOnly() {
        return new PaymentProblem(
                "money-only",
                "Money only",
                "This is paid in money, not by voucher or on account.",
                "payments",
                Map.of());
    }
}
