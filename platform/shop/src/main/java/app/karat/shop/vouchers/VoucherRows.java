package app.karat.shop.vouchers;

import app.karat.kernel.values.Money;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** From rows of {@code voucher} and {@code voucher_entry}. */
final class VoucherRows {

    static final String COLUMNS =
            "id, code, kind, status, branch_id, customer_id, currency, face, balance, expires_on, source,"
                    + " receipt_number, note, quote, version, created_at ";

    private VoucherRows() {}

    static Voucher voucher(Readable row) {
        return new Voucher(
                uuid(row, "id"),
                text(row, "code"),
                VoucherKind.valueOf(text(row, "kind")),
                VoucherStatus.valueOf(text(row, "status")),
                uuid(row, "branch_id"),
                row.get("customer_id", UUID.class),
                money(row, "face"),
                money(row, "balance"),
                row.get("expires_on", LocalDate.class),
                uuid(row, "source"),
                row.get("receipt_number", String.class),
                row.get("note", String.class),
                row.get("quote", UUID.class),
                Objects.requireNonNull(row.get("version", Long.class)),
                Objects.requireNonNull(row.get("created_at", Instant.class)));
    }

    static VoucherEntry entry(Readable row) {
        return new VoucherEntry(
                Objects.requireNonNull(row.get("at", Instant.class)),
                text(row, "kind"),
                money(row, "amount"),
                uuid(row, "source"),
                uuid(row, "branch_id"));
    }

    private static Money money(Readable row, String column) {
        BigDecimal amount = Objects.requireNonNull(row.get(column, BigDecimal.class));
        return Money.of(amount.toPlainString(), text(row, "currency"));
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
