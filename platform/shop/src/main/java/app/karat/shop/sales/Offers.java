package app.karat.shop.sales;

import reactor.core.publisher.Mono;

/** Where verified quotes come from. */
@FunctionalInterface
interface Offers {

    /** Verifies a signed quote of the current tenant, expired or not. */
    Mono<Offer> open(String quote);
}
