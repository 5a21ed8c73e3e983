package app.karat.shop.loyalty;

import app.karat.kernel.values.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has.
 *
 * @param points that can be redeemed today; those that have lapsed are not in it
 * @param worth of them, absent while the business has no rule
 * @param entries newest first
 */
public record LoyaltyBalance(
        UUID customerId, long points, @Nullable Money worth, List<Entry> entries) {

    /** Keeps its own copy. */
    public LoyaltyBalance {
        entries = List.copyOf(entries);
    }

    /** Points that came or went. */
    public record Entry(
            Instant at, String kind, long points, @Nullable LocalDate expiresOn, String byName) {}
}
