package app.karat.ui.api.shop;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One tender; {@code tendered} is what the customer handed over in cash, {@code dueOn} by when an amount on account is paid,
 * {@code cardPayment} the charge at a reader that it counts.
 */
public record Payment(
        String method,
        Money amount,
        @Nullable Money tendered,
        @Nullable String reference,
        @Nullable LocalDate dueOn,
        @Nullable UUID cardPayment) {

    /** One that is paid now. */
    public static Payment now(String method, Money amount, @Nullable Money tendered, @Nullable String reference) {
        return new Payment(method, amount, tendered, reference, null, null);
    }

    /** The same, taken by a reader. */
    public Payment taken(UUID charge) {
        return new Payment(method, amount, tendered, reference, dueOn, charge);
    }
}
