package app.karat.shop.returns;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.Payment;
import app.karat.shop.sales.Buyer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that came back, or money that was given back. Nothing about it changes afterwards.
 *
 * @param number of its own series, without gaps
 * @param invoiceNumber of the sale
 * @param approvedBy who was in charge, where the policy asked for it
 */
public record CreditNote(
        UUID id,
        String number,
        ReturnKind kind,
        UUID branchId,
        Instant at,
        UUID saleId,
        String invoiceNumber,
        @Nullable Buyer customer,
        Money total,
        Details details,
        @Nullable String voucherCode,
        @Nullable String approvedBy,
        String byName,
        String fingerprint) {

    /** What is read with the document only. */
    public record Details(
            Credit credit,
            String reason,
            List<Payment> refunds,
            ReturnRequest.@Nullable Voucher voucher,
            ReturnPolicy policy) {

        /** Keeps its own copy. */
        public Details {
            refunds = List.copyOf(refunds);
        }
    }
}
