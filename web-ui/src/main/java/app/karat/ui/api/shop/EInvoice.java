package app.karat.ui.api.shop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The registration of an invoice to a business at the government's portal. */
public record EInvoice(
        UUID saleId,
        String status,
        @Nullable String irn,
        @Nullable String ackNo,
        @Nullable String ackAt,
        @Nullable String error,
        int attempts,
        @Nullable Instant nextAt) {

    /** It has its number. */
    public boolean isRegistered() {
        return "REGISTERED".equals(status);
    }
}
