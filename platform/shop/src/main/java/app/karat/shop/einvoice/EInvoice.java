package app.karat.shop.einvoice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The registration of one invoice, or of one credit note on it.
 *
 * @param noteId the credit note, or null for the invoice
 * @param irn invoice reference number, 64 hexadecimal digits
 * @param ackNo the portal's number of its acknowledgement
 * @param ackAt when it acknowledged, in Indian time, as it says it
 * @param signedQr what the QR on the invoice holds
 * @param error what went wrong last
 * @param nextAt when it is tried again
 */
public record EInvoice(
        UUID saleId,
        @Nullable UUID noteId,
        EInvoiceStatus status,
        @Nullable String irn,
        @Nullable String ackNo,
        @Nullable String ackAt,
        @Nullable String signedQr,
        @Nullable String error,
        int attempts,
        @Nullable Instant nextAt) {

    /** One that nobody has tried yet. */
    static EInvoice waiting(UUID sale, @Nullable UUID note) {
        return new EInvoice(sale, note, EInvoiceStatus.PENDING, null, null, null, null, null, 0, null);
    }
}
