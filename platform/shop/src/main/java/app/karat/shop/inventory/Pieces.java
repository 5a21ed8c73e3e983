package app.karat.shop.inventory;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.store.Keyset;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to the stock of the current tenant. Who works in one branch neither sees nor changes the pieces of another. */
@Service
public class Pieces {

    private final TenantTransactions transactions;
    private final PieceStore store;
    private final Shops shops;
    private final OwnFields ownFields;
    private final Outbox outbox;
    private final Clock clock;

    Pieces(
            TenantTransactions transactions,
            PieceStore store,
            Shops shops,
            OwnFields ownFields,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.shops = shops;
        this.ownFields = ownFields;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes a piece into stock. */
    public Mono<Piece> add(Piece piece) {
        return Mono.zip(shops.current(), CurrentUser.get()).flatMap(who -> {
            requireBranch(who.getT1(), who.getT2(), piece.branchId());
            var currency = who.getT1().tenant().profile().currency();
            return ownFields
                    .check(piece.own())
                    .then(transactions.write(() -> knownDesign(piece)
                            .then(store.add(piece, currency, who.getT2()))
                            .then(outbox.nudge())
                            .thenReturn(piece)));
        });
    }

    /** Corrects a piece that nobody changed since {@code next.version()}; the ledger gets what the correction moved. */
    public Mono<Piece> change(Piece next) {
        return Mono.zip(shops.current(), CurrentUser.get()).flatMap(who -> {
            requireBranch(who.getT1(), who.getT2(), next.branchId());
            return ownFields
                    .check(next.own())
                    .then(transactions.write(() -> knownDesign(next)
                            .then(visible(next.id(), who.getT2()))
                            .flatMap(before -> changed(before, next, who.getT1(), who.getT2()))
                            .then(visible(next.id(), who.getT2()))));
        });
    }

    /** The piece, or {@link PieceProblem#unknown()}. */
    public Mono<Piece> find(UUID id) {
        return CurrentUser.get().flatMap(user -> transactions.read(() -> visible(id, user)));
    }

    /** All of these pieces in the order of the ids, or {@link PieceProblem#unknown()} if one is not there to see. */
    public Mono<List<Piece>> findAll(List<UUID> ids) {
        return CurrentUser.get()
                .flatMap(user -> transactions
                        .read(() -> store.findAll(ids.toArray(UUID[]::new)))
                        .map(found -> inOrder(ids, found, user)));
    }

    /** The piece with that tag in whatever case, or {@link PieceProblem#unknown()}. */
    public Mono<Piece> findByTag(String tag) {
        return CurrentUser.get()
                .flatMap(user -> transactions
                        .read(() -> store.findByTag(tag.strip()))
                        .filter(piece -> user.worksIn(piece.branchId())))
                .switchIfEmpty(Mono.error(PieceProblem::unknown));
    }

    /** One page, newest first, with the sums of everything that fits the filter; both of one read. */
    public Mono<Stock> page(PieceFilter filter, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return transactions.read(() -> store.page(filter, after, limit + 1)
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.createdAt(), each.id())))
                .zipWhen(page -> store.sums(filter), Stock::new));
    }

    /**
     * Counts by facet.
     *
     * @param filter says everything that is not a facet
     * @param ofDesigns says everything but the design
     */
    public Mono<Facets> facets(PieceFilter filter, PieceFilter ofDesigns, Facets.Chosen chosen) {
        return transactions.read(() -> store.facets(filter)
                .zipWith(store.designs(ofDesigns), (rows, designs) -> Facets.of(rows, chosen, designs)));
    }

    /** Everything that fits, oldest first and read only as fast as it is taken; inside the caller's transaction. */
    public Flux<Piece> all(PieceFilter filter) {
        return store.all(filter);
    }

    /** Sums by branch and purity of everything that fits the filter. */
    public Mono<List<StockSum>> sums(PieceFilter filter) {
        return transactions.read(() -> store.sums(filter));
    }

    private Mono<Boolean> changed(Piece before, Piece next, Shop shop, CurrentUser user) {
        boolean leaves = !before.branchId().equals(next.branchId());
        if (!before.status().isEditable() || leaves && before.status() != PieceStatus.IN_STOCK) {
            return Mono.error(PieceProblem.notEditable(before.status()));
        }
        return store.change(next, shop.tenant().profile().currency(), user, clock.instant())
                .filter(done -> done)
                .switchIfEmpty(Mono.error(PieceProblem::changedMeanwhile))
                .delayUntil(done -> outbox.nudge());
    }

    private Mono<Void> knownDesign(Piece piece) {
        return Mono.justOrEmpty(piece.design())
                .flatMap(store::isKnown)
                .flatMap(known -> known ? Mono.<Void>empty() : Mono.error(PieceProblem.designUnknown()));
    }

    private Mono<Piece> visible(UUID id, CurrentUser user) {
        return store.find(id)
                .filter(piece -> user.worksIn(piece.branchId()))
                .switchIfEmpty(Mono.error(PieceProblem::unknown));
    }

    private static List<Piece> inOrder(List<UUID> ids, List<Piece> found, CurrentUser user) {
        Map<UUID, Piece> byId = found.stream()
                .filter(piece -> user.worksIn(piece.branchId()))
                .collect(Collectors.toMap(Piece::id, piece -> piece));
        return ids.stream()
                .map(id -> Optional.ofNullable(byId.get(id)).orElseThrow(PieceProblem::unknown))
                .toList();
    }

    private static void requireBranch(Shop shop, CurrentUser user, UUID branch) {
        BranchScope.requireAccess(user, branch);
        shop.branch(branch);
    }

    /** A page of pieces and the sums of the whole list. */
    public record Stock(Page<Piece> page, List<StockSum> sums) {}
}
