package app.karat.shop.payments;

import app.karat.kernel.values.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One payment towards a sale.
 *
 * @param amount what counts towards the total
 * @param tendered cash that was handed over, when it was more and change was given
 * @param reference slip, approval or transfer number; the code of a voucher
 * @param dueOn the day by which an amount on account is to be paid
 * @param cardPayment the charge at a reader that this counts, or null when the card was recorded by hand
 */
public record Payment(
        PaymentMethod method,
        Money amount,
        @Nullable Money tendered,
        @Nullable String reference,
        @Nullable LocalDate dueOn,
        @Nullable UUID cardPayment) {

    /** A payment that is made now. */
    public Payment(PaymentMethod method, Money amount, @Nullable Money tendered, @Nullable String reference) {
        this(method, amount, tendered, reference, null, null);
    }

    /** A payment that no reader took. */
    public Payment(
            PaymentMethod method,
            Money amount,
            @Nullable Money tendered,
            @Nullable String reference,
            @Nullable LocalDate dueOn) {
        this(method, amount, tendered, reference, dueOn, null);
    }

    /** These, unless they are none at all or a promise to pay later. */
    public static List<Payment> now(List<Payment> payments) {
        if (payments.isEmpty() || payments.stream().anyMatch(each -> each.method() == PaymentMethod.ON_ACCOUNT)) {
            throw PaymentProblem.nothingPaid();
        }
        return List.copyOf(payments);
    }

    /** What the customer got back. */
    public Money change() {
        return tendered == null ? Money.zero(amount.currency()) : tendered.minus(amount);
    }
}
