package app.karat.shop.quotes;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Tells where a customer lives, as far as taxes care; implemented by whoever keeps the customers. */
public interface CustomerPlaces {

    /** The recorded state of the customer, empty inside when none is recorded; no value at all when there is no such customer. */
    Mono<Optional<String>> find(UUID customerId);

    /** What the customer's certificates say of a sale in a branch that stands there today. */
    default Mono<Exemption> exemption(UUID customerId, @Nullable String branchPlace) {
        return Mono.just(Exemption.NONE);
    }
}
