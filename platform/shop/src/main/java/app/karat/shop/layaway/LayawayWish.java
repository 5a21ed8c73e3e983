package app.karat.shop.layaway;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.Payment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks to have put away. It holds no price: that is in the signed quote.
 *
 * @param months over which the rest is paid
 * @param payments the first payment
 * @param tillSession the open till that takes the cash, or null
 */
public record LayawayWish(
        String quote,
        UUID customerId,
        int months,
        List<Payment> payments,
        @Nullable UUID tillSession) {

    /** Refuses a promise to pay as payment, and none at all. */
    public LayawayWish {
        payments = Payment.now(payments);
    }

    Money down() {
        return sum(payments);
    }

    static Money sum(List<Payment> payments) {
        return payments.stream().map(Payment::amount).reduce(Money::plus).orElseThrow();
    }
}
