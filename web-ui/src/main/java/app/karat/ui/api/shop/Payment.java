package app.karat.ui.api.shop;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One tender; {@code tendered} is what the customer handed over in cash, {@code dueOn} by when an amount on account is paid. */
public record Payment(
        String method,
        Money amount,
        @Nullable Money tendered,
        @Nullable String reference,
        @Nullable LocalDate dueOn) {

    /** One that is paid now. */
    public static Payment now(String method, Money amount, @Nullable Money tendered, @Nullable String reference) {
        return new Payment(method, amount, tendered, reference, null);
    }
}
