package app.karat.shop.vault;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** A column that keeps sealed numbers; takes in those that an older version had stored in clear. */
public interface SealedColumn {

    /** Its name, which every number of it is bound to. */
    String column();

    /** Writes the sealed number unless the row has one already; inside the caller's transaction. */
    Mono<Void> take(UUID row, byte[] sealed);
}
