package app.karat.ui.tender;

import app.karat.ui.api.shop.CardReader;
import app.karat.ui.api.shop.Payment;
import org.jspecify.annotations.Nullable;

/**
 * A payment of the bill, and the reader that is to take it.
 *
 * @param reader null for whatever is recorded by hand
 */
public record Tendered(Payment payment, @Nullable CardReader reader) {

    /** The reader has not been asked yet. */
    public boolean waits() {
        return reader != null && payment.cardPayment() == null;
    }
}
