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
 * @param quote of the purchase that it pays for first; once it has paid something, what is left pays for anything
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
        @Nullable UUID quote,
        long version,
        Instant createdAt) {

    /** Whether it pays for nothing but a purchase at another quote. */
    boolean isPromisedElsewhere(@Nullable UUID purchase) {
        return quote != null && balance.equals(face) && !quote.equals(purchase);
    }
}
