package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Old metal that was taken in. */
public record OldGold(
        UUID id,
        String number,
        Instant at,
        String purpose,
        Seller seller,
        String description,
        BigDecimal fineGrams,
        Money payable,
        String tester,
        @Nullable String identity,
        @Nullable String holdUntil,
        @Nullable String voucherCode,
        @Nullable UUID lotId) {

    /** Who brought it. */
    public record Seller(UUID id, String name) {}

    /** An acceptance: what was agreed, by whom, with which paper, and how it is paid. */
    public record Request(
            UUID branchId,
            @Nullable UUID customerId,
            String purpose,
            String description,
            @Nullable String soldInvoice,
            Assay assay,
            @Nullable Money agreed,
            String signedBy,
            @Nullable Identity identity,
            @Nullable Payout payout,
            @Nullable String promise) {}

    /** The paper that was shown. */
    public record Identity(String kind, String number) {}

    /** How money goes out. */
    public record Payout(String method, @Nullable String reference) {}

    /** The whole number of the paper. */
    public record WholePaper(String number) {}

    /** What the law asks of a purchase here. */
    public record Rule(
            boolean identity, int holdDays, @Nullable BigDecimal cashUpTo, String reason) {}
}
