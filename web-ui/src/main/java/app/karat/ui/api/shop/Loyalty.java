package app.karat.ui.api.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The points of a customer. */
public record Loyalty(
        UUID customerId, long points, @Nullable Money worth, List<Entry> entries) {

    /** Points that came or went. */
    public record Entry(
            Instant at, String kind, long points, @Nullable LocalDate expiresOn, String byName) {}

    /** How points are earned and what one is worth. */
    public record Rule(
            @Nullable Money spend,
            @Nullable Integer points,
            @Nullable Money worth,
            @Nullable Integer months) {}

    /** The rule, while there is one. */
    public record InForce(@Nullable Rule rule) {}

    /** Points to redeem at a branch. */
    public record Redemption(UUID branchId, long points) {}
}
