package app.karat.shop.inventory;

import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.quotes.CounterPiece;
import app.karat.shop.quotes.PieceSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Hands quotes the pieces they are about. */
@Component
class PiecesOnTheCounter implements PieceSource {

    private final TenantTransactions transactions;
    private final PieceStore store;

    PiecesOnTheCounter(TenantTransactions transactions, PieceStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    @Override
    public Flux<CounterPiece> load(Collection<UUID> ids) {
        return transactions
                .read(() -> store.findAll(ids.toArray(UUID[]::new)))
                .flatMapIterable(List::copyOf)
                .map(piece -> new CounterPiece(
                        piece.id(),
                        piece.version(),
                        piece.branchId(),
                        piece.tag(),
                        piece.name(),
                        piece.draft(),
                        piece.status() == PieceStatus.IN_STOCK));
    }
}
