package app.karat.shop.payments;

import app.karat.kernel.values.Money;
import org.jspecify.annotations.Nullable;

/**
 * One payment towards a sale.
 *
 * @param amount what counts towards the total
 * @param tendered cash that was handed over, when it was more and change was given
 * @param reference slip, approval or transfer number
 */
public record Payment(
        PaymentMethod method,
        Money amount,
        @Nullable Money tendered,
        @Nullable String reference) {

    /** What the customer got back. */
    public Money change() {
        return tendered == null ? Money.zero(amount.currency()) : tendered.minus(amount);
    }
}
