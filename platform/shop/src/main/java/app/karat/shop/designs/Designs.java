package app.karat.shop.designs;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shop;
import app.karat.shop.branches.Shops;
import app.karat.shop.lots.Lots;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.store.Keyset;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door to designs: the whole business has the same ones; what is in stock of them is told by branch. */
@Service
public class Designs {

    private final TenantTransactions transactions;
    private final DesignStore store;
    private final Shops shops;
    private final Lots lots;
    private final Outbox outbox;
    private final Clock clock;

    Designs(TenantTransactions transactions, DesignStore store, Shops shops, Lots lots, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.shops = shops;
        this.lots = lots;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Adds a design under an id that the client made; the same again gets the same answer. */
    public Mono<Design> add(UUID id, DesignTerms terms) {
        String fingerprint = Fingerprint.of(terms);
        return CurrentUser.get()
                .flatMap(user -> knownLots(terms)
                        .then(transactions.write(() -> store.add(id, terms, fingerprint, user, clock.instant())
                                .delayUntil(done -> outbox.nudge())))
                        .then(find(id))
                        .onErrorResume(
                                error -> Constraint.isBrokenBy(error, DesignStore.SAME_ID)
                                        || error instanceof DesignProblem,
                                error -> added(id, fingerprint, error)));
    }

    /** Changes a design that nobody changed since that version; pieces made after it stay as they are. */
    public Mono<Design> change(UUID id, long version, DesignTerms terms) {
        return CurrentUser.get()
                .flatMap(user -> find(id).then(knownLots(terms))
                        .then(transactions.write(() -> store.change(id, version, terms, user, clock.instant())
                                .filter(done -> done)
                                .switchIfEmpty(Mono.error(DesignProblem::changedMeanwhile))
                                .delayUntil(done -> outbox.nudge())))
                        .then(find(id)));
    }

    /** The design, or {@link DesignProblem#unknown()}; what things cost is left out for those who are not told. */
    public Mono<Design> find(UUID id) {
        return known().flatMap(who -> transactions
                .read(() -> store.find(id, who.scope()))
                .map(who::told)
                .switchIfEmpty(Mono.error(DesignProblem::unknown)));
    }

    /** One page, newest first. */
    public Mono<Page<Design>> page(DesignFilter filter, @Nullable String cursor, int limit) {
        Keyset after = Keyset.parse(cursor);
        return known().flatMap(who -> transactions
                .read(() -> store.page(filter, who.scope(), after, limit + 1))
                .map(found -> found.stream().map(who::told).toList())
                .map(found -> Keyset.page(found, limit, each -> new Keyset(each.createdAt(), each.id()))));
    }

    private Mono<Design> added(UUID id, String fingerprint, Throwable error) {
        return transactions
                .read(() -> store.fingerprint(id))
                .switchIfEmpty(Mono.error(error))
                .flatMap(there -> there.equals(fingerprint) ? find(id) : Mono.error(DesignProblem.idReused(id)));
    }

    private Mono<Void> knownLots(DesignTerms terms) {
        var named = terms.lots();
        return named.isEmpty()
                ? Mono.empty()
                : lots.of(named)
                        .filter(found -> found.size() == named.size())
                        .switchIfEmpty(Mono.error(
                                () -> InvalidInput.field("materials", "lot-unknown", "There is no such lot.")))
                        .then();
    }

    private Mono<Known> known() {
        return Mono.zip(CurrentUser.get(), shops.current(), Known::new);
    }

    /** Who asks, and in which shop. */
    private record Known(CurrentUser user, Shop shop) {

        BranchScope scope() {
            return BranchScope.of(shop, user, null);
        }

        Design told(Design design) {
            return user.is(Role.OWNER, Role.MANAGER, Role.ACCOUNTANT) ? design : design.withoutCosts();
        }
    }
}
