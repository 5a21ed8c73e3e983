package app.karat.shop.payments;

import app.karat.kernel.values.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One payment towards a sale.
 *
 * @param amount what counts towards the total
 * @param tendered cash that was handed over, when it was more and change was given
 * @param reference slip, approval or transfer number; the code of a voucher
 * @param dueOn the day by which an amount on account is to be paid
 */
public record Payment(
        PaymentMethod method,
        Money amount,
        @Nullable Money tendered,
        @Nullable String reference,
        @Nullable LocalDate dueOn) {

    /** A payment that is made now. */
    public Payment(PaymentMethod method, Money amount, @Nullable Money tendered, @Nullable String reference) {
        this(method, amount, tendered, reference, null);
    }

    /** What the customer got back. */
    public Money change() {
        return tendered == null ? Money.zero(amount.currency()) : tendered.minus(amount);
    }
}
