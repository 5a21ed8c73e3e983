package app.karat.shop.till;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.values.Money;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.payments.Posting;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Keyset;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to tills. A till opens once, is counted blind once, and never opens again. */
@Service
public class Tills {

    /** Where counted cash differs from what was expected. */
    static final String DIFFERENCE = "TILL_DIFFERENCE";

    private final TenantTransactions transactions;
    private final TillStore store;
    private final Takings takings;
    private final Shops shops;
    private final Outbox outbox;
    private final Clock clock;

    Tills(TenantTransactions transactions, TillStore store, Takings takings, Shops shops, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.takings = takings;
        this.shops = shops;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Opens a drawer with its float, or repeats the answer if this session was opened. */
    public Mono<TillSession> open(UUID id, UUID branch, String till, CashCount count) {
        return Mono.zip(CurrentUser.get(), shops.current()).flatMap(who -> {
            BranchScope.requireAccess(who.getT1(), branch);
            Shop shop = who.getT2();
            var next = opened(id, shop, shop.branch(branch).id(), till, count, who.getT1());
            return transactions
                    .write(() -> store.open(next, who.getT1())
                            .delayUntil(session -> outbox.nudge())
                            .switchIfEmpty(Mono.error(() -> TillProblem.dayClosed(next.day()))))
                    .onErrorResume(error -> Constraint.isBrokenBy(error, TillStore.SAME_ID), error -> repeated(next))
                    .onErrorResume(
                            error -> Constraint.isBrokenBy(error, TillStore.ALREADY_OPEN),
                            error -> repeated(next).switchIfEmpty(Mono.error(() -> TillProblem.alreadyOpen(till))));
        });
    }

    /** Puts cash into an open till or takes some out, once for each id. */
    public Mono<TillSession> move(UUID session, CashMovement movement) {
        return find(session)
                .zipWith(Mono.zip(CurrentUser.get(), shops.current()))
                .flatMap(with -> {
                    TillSession till = with.getT1();
                    var who = with.getT2();
                    var now = clock.instant();
                    var taking = new Taking(
                            till.branchId(),
                            who.getT2().day(now),
                            session,
                            null,
                            inCurrency(till, movement.gain()),
                            null);
                    return transactions
                            .write(() -> store.move(movement, taking, who.getT1(), now)
                                    .switchIfEmpty(Mono.defer(() -> refused(taking, till))))
                            .onErrorResume(
                                    error -> Constraint.isBrokenBy(error, TillStore.SAME_MOVEMENT),
                                    error -> sameMovement(session, movement))
                            .thenReturn(till);
                });
    }

    /** Closes a till with what was counted in it; only the answer tells what was expected. */
    public Mono<TillSession> close(UUID id, CashCount count) {
        return find(id).zipWith(Mono.zip(CurrentUser.get(), shops.current()))
                .flatMap(with -> transactions.write(() -> store.lock(id)
                        .flatMap(till -> till.isOpen()
                                ? counted(
                                        till,
                                        with.getT2().getT2(),
                                        count,
                                        with.getT2().getT1())
                                : repeatedClose(till, count))
                        .delayUntil(session -> outbox.nudge())));
    }

    /** The session, or {@link TillProblem#unknown()}. */
    public Mono<TillSession> find(UUID id) {
        return CurrentUser.get()
                .flatMap(user -> transactions.read(() -> store.find(id)).filter(till -> user.worksIn(till.branchId())))
                .switchIfEmpty(Mono.error(TillProblem::unknown));
    }

    /** The open tills of a branch, first opened first. */
    public Mono<List<TillSession>> openOnes(UUID branch) {
        return inBranch(branch).flatMap(shop -> transactions.read(() -> store.openOnes(branch)));
    }

    /** One page of a branch's sessions, newest first. */
    public Mono<Page<TillSession>> page(UUID branch, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return inBranch(branch)
                .flatMap(shop -> transactions.read(() -> store.page(branch, after, limit + 1)))
                .map(rows -> Keyset.page(rows, limit, each -> new Keyset(each.openedAt(), each.id())));
    }

    private Mono<Shop> inBranch(UUID branch) {
        return Mono.zip(CurrentUser.get(), shops.current()).map(who -> {
            BranchScope.of(who.getT2(), who.getT1(), branch);
            return who.getT2();
        });
    }

    private TillSession opened(UUID id, Shop shop, UUID branch, String till, CashCount count, CurrentUser user) {
        var now = clock.instant();
        Money opening = count.total(shop.tenant().profile().currency());
        String fingerprint = branch + "|" + till + "|" + opening + "|" + count.hashCode();
        return new TillSession(id, branch, till, shop.day(now), now, user.name(), opening, count, null, fingerprint);
    }

    private Mono<TillSession> repeated(TillSession next) {
        return transactions.read(() -> store.find(next.id())).map(there -> {
            if (!there.fingerprint().equals(next.fingerprint())) {
                throw TillProblem.idReused(next.id());
            }
            return there;
        });
    }

    private Mono<TillSession> counted(TillSession till, Shop shop, CashCount count, CurrentUser user) {
        var now = clock.instant();
        Money counted = count.total(till.opening().currency());
        return store.report(till).flatMap(found -> {
            Money expected = till.opening().plus(Money.of(found.moved(), counted.currency()));
            Money difference = counted.minus(expected);
            var posting = Posting.in(counted.currency())
                    .debit("CASH", difference)
                    .credit(DIFFERENCE, difference)
                    .post();
            var result = new TillStore.Count(counted.amount(), count, expected.amount(), found.report(), posting);
            return store.close(till, shop, result, user, now)
                    .switchIfEmpty(Mono.error(() -> TillProblem.dayClosed(shop.day(now))));
        });
    }

    private static Mono<TillSession> repeatedClose(TillSession till, CashCount count) {
        var closing = till.closing();
        return closing != null && closing.count().equals(count)
                ? Mono.just(till)
                : Mono.error(TillProblem.closed(till.till()));
    }

    private Mono<UUID> refused(Taking taking, TillSession till) {
        return takings.whyNot(taking)
                .defaultIfEmpty(TillProblem.closed(till.till()))
                .flatMap(Mono::error);
    }

    private Mono<UUID> sameMovement(UUID session, CashMovement movement) {
        var wanted = movement.gain().amount();
        return transactions.read(() -> store.moved(movement.id())).map(there -> {
            boolean same = there.session().equals(session)
                    && there.kind().equals(movement.kind())
                    && there.amount().compareTo(wanted) == 0
                    && there.reason().equals(movement.reason());
            if (!same) {
                throw TillProblem.idReused(movement.id());
            }
            return movement.id();
        });
    }

    private static Money inCurrency(TillSession till, Money amount) {
        if (!amount.currency().equals(till.opening().currency())) {
            throw InvalidInput.field("amount", "currency", "The till holds another currency.");
        }
        return amount;
    }
}
