package app.karat.shop.sales;

import reactor.core.publisher.Mono;

/** Where verified quotes come from. */
interface Offers {

    /** Verifies a signed quote of the current tenant, expired or not. */
    Mono<Offer> open(String quote);

    /** What to say about a quote that is past its time. */
    Throwable expired(Offer offer);
}
