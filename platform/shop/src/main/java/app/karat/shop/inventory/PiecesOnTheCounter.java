package app.karat.shop.inventory;

import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.quotes.CounterPiece;
import app.karat.shop.quotes.PieceSource;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Hands quotes the pieces they are about. */
@Component
class PiecesOnTheCounter implements PieceSource {

    private final TenantTransactions transactions;
    private final PieceStore store;
    private final Clock clock;

    PiecesOnTheCounter(TenantTransactions transactions, PieceStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Flux<CounterPiece> load(Collection<UUID> ids) {
        return transactions
                .read(() -> store.findAll(ids.toArray(UUID[]::new)).zipWhen(this::kept))
                .flatMapIterable(found -> found.getT1().stream()
                        .map(piece -> onTheCounter(piece, found.getT2().get(piece.id())))
                        .toList());
    }

    private Mono<Map<UUID, UUID>> kept(List<Piece> pieces) {
        UUID[] held = pieces.stream()
                .filter(piece -> piece.status() == PieceStatus.RESERVED || piece.status() == PieceStatus.ON_MEMO)
                .map(Piece::id)
                .toArray(UUID[]::new);
        return held.length == 0 ? Mono.just(Map.of()) : store.kept(held, clock.instant());
    }

    private static CounterPiece onTheCounter(Piece piece, @Nullable UUID keptFor) {
        boolean available = switch (piece.status()) {
            case IN_STOCK, RESERVED, ON_MEMO -> true;
            case ORDERED,
                    IN_TRANSIT,
                    IN_WORKSHOP,
                    SOLD,
                    RETURNED,
                    BOUGHT_BACK,
                    MELTED,
                    GIVEN_BACK,
                    LOST,
                    MISSING,
                    WITHDRAWN -> false;
        };
        return new CounterPiece(
                piece.id(),
                piece.version(),
                piece.branchId(),
                piece.tag(),
                piece.name(),
                piece.draft(),
                available,
                keptFor);
    }
}
