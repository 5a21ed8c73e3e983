package app.karat.shop.quotes;

import java.util.Collection;
import java.util.UUID;
import reactor.core.publisher.Flux;

/** Where quotes get their pieces from; implemented by the stock. */
public interface PieceSource {

    /** Those of these pieces that the current tenant has, of whatever branch and status, in any order; one statement in a read of its own. */
    Flux<CounterPiece> load(Collection<UUID> ids);
}
