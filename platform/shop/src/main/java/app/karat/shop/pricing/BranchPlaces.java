package app.karat.shop.pricing;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Where branches stand; implemented by whoever keeps the branches. */
public interface BranchPlaces {

    /** The branch of the current tenant, or empty when there is none with this id. Opens its own read if none is open. */
    Mono<BranchPlace> find(UUID branchId);
}
