package app.karat.shop.reservations;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shops;
import app.karat.shop.customers.Customers;
import app.karat.shop.inventory.PieceProblem;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.store.Keyset;
import app.karat.shop.transfers.TransferWish;
import app.karat.shop.transfers.Transfers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The door to what is kept for customers. Any branch may keep a piece of another and ask for it; lists show a branch its own reservations and
 * those on pieces that stand there.
 */
@Service
public class Reservations {

    private final TenantTransactions transactions;
    private final ReservationStore store;
    private final Transfers transfers;
    private final Customers customers;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;

    Reservations(
            TenantTransactions transactions,
            ReservationStore store,
            Transfers transfers,
            Customers customers,
            Shops shops,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.transfers = transfers;
        this.customers = customers;
        this.shops = shops;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Keeps the piece and, if wished, asks for it; or repeats the answer if that has happened. */
    public Mono<Outcome> keep(UUID id, ReservationWish wish) {
        return CurrentUser.get()
                .zipWith(shops.current())
                .doOnNext(who -> {
                    BranchScope.requireAccess(who.getT1(), wish.branchId());
                    who.getT2().branch(wish.branchId());
                })
                .flatMap(who -> transactions.write(() ->
                        happened(id, wish).switchIfEmpty(Mono.defer(() -> kept(id, wish, who.getT1())))))
                .onErrorResume(
                        error -> Constraint.isBrokenBy(error, ReservationStore.SAME_ID),
                        error -> transactions.read(() -> happened(id, wish)));
    }

    /** Keeps it longer, or less long. */
    public Mono<Reservation> extend(UUID id, Instant until) {
        return change(id, (reservation, who) -> store.extend(reservation, until, who, clock.instant()));
    }

    /** Gives it up; the piece is anybody's again. */
    public Mono<Reservation> release(UUID id) {
        return change(id, (reservation, who) -> store.release(reservation, who, clock.instant()));
    }

    /** The reservation, or {@link ReservationProblem#unknown()}. */
    public Mono<Reservation> find(UUID id) {
        return CurrentUser.get().flatMap(user -> transactions.read(() -> visible(id, user)));
    }

    /** One page, newest first. */
    public Mono<Page<Reservation>> page(ReservationFilter filter, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return transactions
                .read(() -> store.page(filter, clock.instant(), after, limit + 1))
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.createdAt(), each.id())));
    }

    /** What the other branches have that fits what was typed; open to whoever works in {@code branch}. */
    public Mono<Page<AvailablePiece>> elsewhere(
            UUID branch, @Nullable String typed, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return CurrentUser.get()
                .doOnNext(user -> BranchScope.requireAccess(user, branch))
                .flatMap(user ->
                        transactions.read(() -> store.available(typed, branch, clock.instant(), after, limit + 1)))
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.createdAt(), each.id())));
    }

    private Mono<Outcome> kept(UUID id, ReservationWish wish, CurrentUser who) {
        return store.standing(wish.pieceId())
                .switchIfEmpty(Mono.error(PieceProblem::unknown))
                .flatMap(piece -> {
                    boolean sends = wish.send() && !piece.branchId().equals(wish.branchId());
                    UUID transfer = sends ? UUID.randomUUID() : null;
                    return store.keep(id, wish, transfer, who, clock.instant())
                            .flatMap(done -> done ? asked(transfer, piece, wish) : refused(id, wish));
                })
                .then(Mono.defer(() -> happened(id, wish)))
                .delayUntil(done -> outbox.nudge())
                .map(done -> new Outcome(done.reservation(), false));
    }

    private Mono<Boolean> asked(@Nullable UUID transfer, ReservationStore.Standing piece, ReservationWish wish) {
        if (transfer == null) {
            return Mono.just(true);
        }
        var asking = new TransferWish(piece.branchId(), wish.branchId(), List.of(wish.pieceId()), wish.note());
        return transfers.request(transfer, asking).thenReturn(true);
    }

    /** Nothing was changed: the same request may have come in a moment earlier, else the piece or the customer is at fault. */
    private Mono<Boolean> refused(UUID id, ReservationWish wish) {
        return happened(id, wish)
                .map(Outcome::repeated)
                .switchIfEmpty(Mono.defer(() -> customers
                        .find(wish.customerId())
                        .then(store.standing(wish.pieceId()))
                        .flatMap(piece -> Mono.error(ReservationProblem.notAvailable(piece.tag(), piece.status())))));
    }

    private Mono<Outcome> happened(UUID id, ReservationWish wish) {
        return store.find(id, clock.instant()).map(found -> {
            if (!found.fingerprint().equals(Fingerprint.of(wish))) {
                throw ReservationProblem.idReused(id);
            }
            return new Outcome(found.reservation(), true);
        });
    }

    private Mono<Reservation> change(UUID id, Change change) {
        return CurrentUser.get()
                .flatMap(who -> transactions.write(() -> visible(id, who)
                        .flatMap(before -> change.of(before, who))
                        .zipWhen(done -> visible(id, who))
                        .flatMap(after -> after.getT1()
                                ? Mono.just(after.getT2())
                                : Mono.error(
                                        ReservationProblem.over(after.getT2().status())))
                        .delayUntil(done -> outbox.nudge())));
    }

    private Mono<Reservation> visible(UUID id, CurrentUser user) {
        return store.find(id, clock.instant())
                .map(ReservationStore.Found::reservation)
                .filter(found -> user.worksIn(found.branchId()) || user.worksIn(found.pieceBranchId()))
                .switchIfEmpty(Mono.error(ReservationProblem::unknown));
    }

    /**
     * The answer to a wish.
     *
     * @param repeated whether this had happened before
     */
    public record Outcome(Reservation reservation, boolean repeated) {}

    /** Ends or moves the end of one; false when it was over. */
    private interface Change {
        Mono<Boolean> of(Reservation reservation, CurrentUser who);
    }
}
