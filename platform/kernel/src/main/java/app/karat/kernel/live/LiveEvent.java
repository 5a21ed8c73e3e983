package app.karat.kernel.live;

import app.karat.kernel.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that open screens should hear of.
 *
 * @param id position in the tenant's stream, what {@code Last-Event-ID} names; null for events that are not replayed
 * @param number of the outbox row, so that a repeated publication is noticed; 0 for announcements without a row
 * @param topic such as {@code sale}, {@code stock}, {@code rates}
 * @param tenant whose event it is; null for market-wide ones
 * @param branch where it happened, when the payload names a {@code branchId}
 * @param subject what a later event of this topic replaces, such as the metal of a rate
 * @param data the payload as JSON
 */
public record LiveEvent(
        @Nullable String id,
        long number,
        String topic,
        @Nullable TenantId tenant,
        @Nullable UUID branch,
        @Nullable String subject,
        String data) {

    /** The topic whose events conflate: only the latest per subject matters. */
    public static final String RATES = "rates";

    /** The topic that says: what you know may have gaps, load it anew. */
    public static final String RESET = "reset";

    /** Tells a listener to load its state anew. */
    public static LiveEvent reset() {
        return new LiveEvent(null, 0, RESET, null, null, null, "{}");
    }

    /** Whether a later event of the same subject may stand in for this one; a sale is never conflated. */
    public boolean conflates() {
        return topic.equals(RATES) || topic.equals(RESET);
    }

    /** The same event without a position: it is not what a listener should resume from. */
    LiveEvent withoutPosition() {
        return new LiveEvent(null, number, topic, tenant, branch, subject, data);
    }
}
