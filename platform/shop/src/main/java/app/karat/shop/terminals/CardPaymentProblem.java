package app.karat.shop.terminals;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Money;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Why a card is not charged, not refunded, or does not count. */
public final class CardPaymentProblem extends Problem {

    private CardPaymentProblem(int status, String slug, String title, String detail, Map<String, Object> extras) {
        super(status, slug, title, detail, List.of(), extras);
    }

    /** No charge that the caller may see. */
    public static CardPaymentProblem unknown() {
        return refused(404, "card-payment-unknown", "Unknown card payment", "There is no such card payment.");
    }

    /** The id that the client made belongs to another charge. */
    static CardPaymentProblem idReused() {
        return refused(
                409, "card-payment-id-reused", "Card payment id reused", "This id was used for another card payment.");
    }

    /** No reader of that branch. */
    static CardPaymentProblem readerUnknown() {
        return refused(404, "card-reader-unknown", "Unknown reader", "This branch has no such card reader.");
    }

    /** A pairing code that the card service does not take, or a reader that another branch has. */
    static CardPaymentProblem notPaired(String why) {
        return refused(409, "card-reader-not-paired", "Reader not paired", why);
    }

    /** No card service is configured. */
    static CardPaymentProblem noService() {
        return refused(
                409,
                "card-terminal-missing",
                "No card terminal",
                "No card service is set up here. Take the card on its own machine and record it by hand.");
    }

    /** The card service does not answer. */
    static CardPaymentProblem unreachable() {
        return refused(
                503,
                "card-terminal-unreachable",
                "Card terminal does not answer",
                "The card terminal cannot be reached just now. Cancel here, then record the card by hand.");
    }

    /** The reader is busy, switched off or refuses. */
    static CardPaymentProblem reader(String slug, String why) {
        return refused(409, slug, "The reader does not take it", why + " Try again, or record the card by hand.");
    }

    /** The reader or the bill waits for a card already. */
    static CardPaymentProblem waiting() {
        return refused(
                409,
                "card-payment-waiting",
                "Another card is awaited",
                "This reader or this bill is waiting for a card already. Finish or cancel that first.");
    }

    /** More cards than the bill is worth. */
    static CardPaymentProblem tooMuch(Money total) {
        return new CardPaymentProblem(
                409,
                "card-payment-too-much",
                "More than the bill",
                "With what is charged already this would be more than the total of %s.".formatted(total),
                Map.of("total", total));
    }

    /** Only what was charged and not sold can be sent back. */
    static CardPaymentProblem notRefundable(CardPaymentStatus status) {
        return new CardPaymentProblem(
                409,
                "card-payment-not-refundable",
                "Nothing to refund",
                "This card payment is %s.".formatted(words(status)),
                Map.of("status", status));
    }

    /** It paid a sale: what is returned goes by a credit note. */
    static CardPaymentProblem used(UUID sale) {
        return new CardPaymentProblem(
                409,
                "card-payment-used",
                "Counted by a sale",
                "This card payment belongs to a sale. Return the sale instead.",
                Map.of("saleId", sale));
    }

    /** A sale names a charge that did not succeed. */
    static CardPaymentProblem notPaid(UUID id, CardPaymentStatus status) {
        return new CardPaymentProblem(
                409,
                "card-payment-not-paid",
                "Card not charged",
                "The card payment is %s, so it does not count.".formatted(words(status)),
                Map.of("cardPayment", id, "status", status));
    }

    /** The card service took another amount than it was asked for; that is no payment, and goes back. */
    static CardPaymentProblem chargedOtherwise(CardPayment payment, Money charged) {
        boolean back = payment.status() == CardPaymentStatus.REFUNDED;
        return new CardPaymentProblem(
                409,
                "card-charged-otherwise",
                "Another amount was charged",
                "The card was charged %s instead of %s. %s Ask for the card again."
                        .formatted(
                                charged,
                                payment.amount(),
                                back
                                        ? "All of it was sent back."
                                        : "It does not count; send it back under Till and day."),
                Map.of("charged", charged, "asked", payment.amount(), "status", payment.status()));
    }

    /** A sale counts another amount than was charged. */
    static CardPaymentProblem otherAmount(UUID id, Money charged) {
        return new CardPaymentProblem(
                409,
                "card-payment-amount",
                "Another amount was charged",
                "The card was charged %s; the payment must say exactly that.".formatted(charged),
                Map.of("cardPayment", id, "charged", charged));
    }

    private static CardPaymentProblem refused(int status, String slug, String title, String detail) {
        return new CardPaymentProblem(status, slug, title, detail, Map.of());
    }

    private static String words(CardPaymentStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
