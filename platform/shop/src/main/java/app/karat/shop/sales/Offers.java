package app.karat.shop.sales;

import app.karat.shop.quotes.LockUse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where verified quotes come from. */
@FunctionalInterface
interface Offers {

    /** Verifies a signed quote of the current tenant, expired or not. */
    Mono<Offer> open(String quote);

    /** Takes what a quote promised besides its pieces, in the sale's transaction: all or nothing. */
    default Mono<Void> keep(@Nullable LockUse promised, UUID sale) {
        return Mono.empty();
    }
}
