package app.karat.shop.vouchers;

import app.karat.kernel.values.Money;
import app.karat.shop.payments.VoucherCode;
import app.karat.shop.store.Binds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * A voucher that a document is about to issue. The document posts the liability itself: credit {@link VoucherKind#account()} by the face.
 * Either hand it to {@link Vouchers#issue} within the document's transaction, or save that round trip: put {@link #within} into the
 * document's statement and {@link #bind} it.
 *
 * @param code from {@link Vouchers#newCode()}
 * @param source the document's id
 * @param quote of the purchase that it pays for first, or null
 */
public record VoucherIssue(
        UUID id,
        VoucherCode code,
        VoucherKind kind,
        UUID branchId,
        @Nullable UUID customerId,
        Money face,
        @Nullable LocalDate expiresOn,
        UUID source,
        @Nullable String note,
        Instant at,
        @Nullable UUID quote) {

    /** One that pays for anything. */
    public VoucherIssue(
            UUID id,
            VoucherCode code,
            VoucherKind kind,
            UUID branchId,
            @Nullable UUID customerId,
            Money face,
            @Nullable LocalDate expiresOn,
            UUID source,
            @Nullable String note,
            Instant at) {
        this(id, code, kind, branchId, customerId, face, expiresOn, source, note, at, null);
    }

    /**
     * Two parts of a {@code WITH}: {@code voucher_issued} (with the voucher's columns) and {@code voucher_issued_entry}. The voucher is
     * issued if the part named here has a row.
     */
    public static String within(String made) {
        return within(made, "", "");
    }

    /** The same with further columns. */
    static String within(String made, String columns, String values) {
        return """
            voucher_issued AS (
              INSERT INTO voucher (id, code, kind, status, branch_id, customer_id, currency, face, balance, expires_on, source, note,
                                   created_at, quote%s)
              SELECT :voucherId, :voucherCode, :voucherKind, 'LIVE', :voucherBranch, CAST(:voucherCustomer AS uuid), :voucherCurrency,
                     :voucherFace, :voucherFace, CAST(:voucherExpires AS date), :voucherSource, CAST(:voucherNote AS text), :voucherAt, CAST(:voucherQuote AS uuid)%s
                FROM %s
              RETURNING *
            ), voucher_issued_entry AS (
              INSERT INTO voucher_entry (voucher_id, at, kind, amount, source, branch_id)
              SELECT id, created_at, 'ISSUED', face, source, branch_id FROM voucher_issued
            )""".formatted(columns, values, made);
    }

    /** Binds the parameters of {@link #within}. */
    public GenericExecuteSpec bind(GenericExecuteSpec statement) {
        var bound = statement
                .bind("voucherId", id)
                .bind("voucherCode", code.text())
                .bind("voucherKind", kind.name())
                .bind("voucherBranch", branchId)
                .bind("voucherCurrency", face.currency().getCurrencyCode())
                .bind("voucherFace", face.amount())
                .bind("voucherSource", source)
                .bind("voucherAt", at);
        bound = Binds.nullable(bound, "voucherCustomer", customerId, UUID.class);
        bound = Binds.nullable(bound, "voucherQuote", quote, UUID.class);
        bound = Binds.nullable(bound, "voucherExpires", expiresOn, LocalDate.class);
        return Binds.nullable(bound, "voucherNote", note, String.class);
    }
}
