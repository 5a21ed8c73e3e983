package app.karat.shop.returns.web;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.Payment;
import app.karat.shop.returns.Credit;
import app.karat.shop.returns.CreditNote;
import app.karat.shop.returns.ReturnKind;
import app.karat.shop.sales.Buyer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A credit note as clients see it. */
record CreditNoteResponse(
        UUID id,
        String number,
        ReturnKind kind,
        UUID branchId,
        Instant at,
        UUID saleId,
        String invoiceNumber,
        @Nullable Buyer customer,
        Credit credit,
        Money total,
        String reason,
        List<Payment> refunds,
        @Nullable String voucherCode,
        @Nullable Money voucherAmount,
        @Nullable String approvedBy,
        String byName) {

    static CreditNoteResponse of(CreditNote note) {
        var details = note.details();
        return new CreditNoteResponse(
                note.id(),
                note.number(),
                note.kind(),
                note.branchId(),
                note.at(),
                note.saleId(),
                note.invoiceNumber(),
                note.customer(),
                details.credit(),
                note.total(),
                details.reason(),
                details.refunds(),
                note.voucherCode(),
                details.voucher() == null ? null : details.voucher().amount(),
                note.approvedBy(),
                note.byName());
    }
}
