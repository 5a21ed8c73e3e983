package app.karat.shop.layaway;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.Payment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A later payment.
 *
 * @param id made by the client, so that it happens once
 * @param branchId where it is paid
 * @param tillSession the open till that takes the cash, or null
 */
public record LayawayPaying(
        UUID id,
        UUID branchId,
        List<Payment> payments,
        @Nullable UUID tillSession) {

    /** Refuses a promise to pay as payment, and none at all. */
    public LayawayPaying {
        payments = Payment.now(payments);
    }

    Money amount() {
        return LayawayWish.sum(payments);
    }
}
