package app.karat.shop.vouchers;

import app.karat.kernel.values.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Value that the shop owes to whoever brings the code.
 *
 * @param face what it was issued for
 * @param balance what is left of it
 * @param expiresOn the last day on which it can be drawn on, or null
 * @param source the document that issued it
 * @param receiptNumber of the money that was paid for it
 * @param version grows with every change
 */
public record Voucher(
        UUID id,
        String code,
        VoucherKind kind,
        VoucherStatus status,
        UUID branchId,
        @Nullable UUID customerId,
        Money face,
        Money balance,
        @Nullable LocalDate expiresOn,
        UUID source,
        @Nullable String receiptNumber,
        @Nullable String note,
        long version,
        Instant createdAt) {}
