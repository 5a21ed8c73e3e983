package app.karat.shop.quotes;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Where promised rates come from; implemented by whoever keeps them. */
public interface LockedRates {

    /** The rate promised to that customer at that branch, or a problem that says why it does not count. */
    Mono<LockedRate> find(UUID lockId, UUID customerId, UUID branchId);
}
