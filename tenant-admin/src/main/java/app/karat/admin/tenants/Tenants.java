package app.karat.admin.tenants;

import app.karat.admin.control.ControlTransactions;
import app.karat.kernel.problem.InvalidInput;
import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantState;
import app.karat.kernel.web.Cursor;
import app.karat.kernel.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The chains on the platform: the list, one of them, and the moves of their lives. */
@Service
public final class Tenants {

    private static final int LONGEST_REASON = 500;

    private final TenantRepository tenants;
    private final TenantEvents events;
    private final TenantSizes sizes;
    private final ControlTransactions transactions;

    Tenants(TenantRepository tenants, TenantEvents events, TenantSizes sizes, ControlTransactions transactions) {
        this.tenants = tenants;
        this.events = events;
        this.sizes = sizes;
        this.transactions = transactions;
    }

    /** One page of chains, the youngest first, each with the size of its data. */
    public Mono<Page<Tenant>> page(TenantSearch search) {
        return tenants.search(search)
                .collectList()
                .map(rows -> Page.of(rows, search.limit(), Tenants::placeOf))
                .flatMap(page -> sized(page.items()).map(items -> new Page<>(items, page.next())));
    }

    /** The chain with this id. */
    public Mono<Tenant> find(TenantId id) {
        return tenants.find(id)
                .switchIfEmpty(Mono.error(TenantAdminProblem::notFound))
                .flatMap(tenant -> sized(List.of(tenant)).map(List::getFirst));
    }

    /** Closes a chain for everybody in it; its data stays. */
    public Mono<Tenant> suspend(TenantId id, @Nullable String reason, String actor) {
        return move(id, LifeCycle.Move.SUSPEND, reason, actor);
    }

    /** Opens a suspended chain again, in the state that it had before. */
    public Mono<Tenant> resume(TenantId id, @Nullable String reason, String actor) {
        return move(id, LifeCycle.Move.RESUME, reason, actor);
    }

    private Mono<Tenant> move(TenantId id, LifeCycle.Move move, @Nullable String reason, String actor) {
        return Mono.fromCallable(() -> checked(reason))
                .flatMap(why -> transactions.write(() -> tenants.lockState(id)
                        .switchIfEmpty(Mono.error(TenantAdminProblem::notFound))
                        .flatMap(state -> moveFrom(id, state, move, why, actor))))
                .then(Mono.defer(() -> find(id)));
    }

    private Mono<Void> moveFrom(TenantId id, TenantState from, LifeCycle.Move move, String reason, String actor) {
        return events.stateBeforeSuspension(id)
                .defaultIfEmpty(TenantState.TRIALING)
                .map(before -> LifeCycle.after(from, move, before)
                        .orElseThrow(() -> TenantAdminProblem.moveNotAllowed(participle(move), from)))
                .flatMap(
                        to -> tenants.setState(id, to).then(events.add(id, participle(move), from, to, reason, actor)));
    }

    private static String participle(LifeCycle.Move move) {
        return switch (move) {
            case ASSIGN -> "assigned";
            case SUSPEND -> "suspended";
            case RESUME -> "resumed";
        };
    }

    private static String checked(@Nullable String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.codePointCount(0, why.length()) > LONGEST_REASON || why.indexOf('\0') >= 0) {
            throw InvalidInput.field(
                    "reason", "length", "Please give a reason of 1 to " + LONGEST_REASON + " characters.");
        }
        return why;
    }

    private Mono<List<Tenant>> sized(List<Tenant> found) {
        return sizes.of(found.stream().map(Tenant::schema).toList())
                .map(bytes -> found.stream()
                        .map(tenant -> tenant.sized(bytes.getOrDefault(tenant.schema(), 0L)))
                        .toList());
    }

    private static Cursor placeOf(Tenant tenant) {
        return Cursor.of(tenant.createdAt(), tenant.id());
    }
}
