package app.karat.shop.quotes;

import app.karat.shop.metals.RateSide;
import app.karat.shop.metals.StampedRate;
import java.time.Instant;
import java.util.UUID;

/**
 * A rate that one branch stands by for a while.
 *
 * @param side which way the metal goes
 * @param until the first moment at which it holds no longer
 */
record PromisedRate(UUID tenantId, UUID branchId, RateSide side, StampedRate rate, Instant until) {

    boolean holds(UUID tenant, UUID branch, RateSide way, Instant now) {
        return tenantId.equals(tenant) && branchId.equals(branch) && side == way && now.isBefore(until);
    }
}
