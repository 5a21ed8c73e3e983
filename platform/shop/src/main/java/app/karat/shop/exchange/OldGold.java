package app.karat.shop.exchange;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Old metal that was taken in. Nothing of it changes afterwards but the lot it goes into.
 *
 * @param number of its own series, without gaps
 * @param seller as they were on that day
 * @param tester who read the assay
 * @param holdUntil the first day on which it may be melted, or null when the law names none
 * @param voucherCode what an exchange is worth at the counter
 */
public record OldGold(
        UUID id,
        String number,
        UUID branchId,
        Instant at,
        Purpose purpose,
        Seller seller,
        Metal metal,
        Details details,
        Money payable,
        String tester,
        @Nullable LocalDate holdUntil,
        @Nullable String voucherCode,
        @Nullable UUID lotId,
        String fingerprint) {

    /** The customer who brought it. */
    public record Seller(
            UUID id,
            String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String place,
            @Nullable String taxId) {}

    /** What is read with the document only. */
    public record Details(
            String description,
            @Nullable String soldInvoice,
            Assay assay,
            Appraisal appraisal,
            OldGoldRequest.Acceptance acceptance,
            OldGoldRequest.@Nullable Identity identity,
            OldGoldRequest.@Nullable Payout payout) {}

    /** Fine metal in it. */
    public Weight fineGrams() {
        return details.appraisal().fineGrams();
    }
}
