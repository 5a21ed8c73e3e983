package app.karat.shop.metals;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Tells whether the current tenant has a branch; keeps {@code metals} free of knowing branches. */
public interface KnownBranches {

    /** True if there is a branch with this id. */
    Mono<Boolean> knows(UUID branchId);
}
