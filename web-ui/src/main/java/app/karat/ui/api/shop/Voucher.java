package app.karat.ui.api.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stored value behind a code. */
public record Voucher(
        UUID id,
        String code,
        String kind,
        String status,
        UUID branchId,
        @Nullable UUID customerId,
        Money face,
        Money balance,
        @Nullable LocalDate expiresOn,
        @Nullable String receiptNumber,
        @Nullable String note,
        Instant createdAt) {

    /** One change of its balance. */
    public record Entry(Instant at, String kind, Money amount) {}

    /** One to sell. */
    public record Purchase(
            String kind,
            UUID branchId,
            Money face,
            List<Payment> payments,
            @Nullable LocalDate expiresOn,
            @Nullable UUID tillSession) {}

    /** The end of one. */
    public record End(
            UUID branchId,
            String reason,
            @Nullable String refund,
            @Nullable UUID tillSession) {}
}
