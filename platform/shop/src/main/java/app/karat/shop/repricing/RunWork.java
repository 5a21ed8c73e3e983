package app.karat.shop.repricing;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.inventory.PiecePlans;
import app.karat.shop.pricing.Pricing;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Does what the runs of the current business wait for, batch by batch. A batch is one transaction that first holds the run: whatever a killed node
 * leaves behind is whole, and the next one goes on behind it.
 */
@Component
class RunWork {

    static final int BATCH = 250;

    private final TenantTransactions transactions;
    private final RunStore store;
    private final PiecePlans plans;
    private final Pricing pricing;
    private final Outbox outbox;
    private final Clock clock;

    RunWork(
            TenantTransactions transactions,
            RunStore store,
            PiecePlans plans,
            Pricing pricing,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.plans = plans;
        this.pricing = pricing;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Works until nothing is left to do now. */
    Mono<Void> all() {
        return batch().expand(done -> batch()).then();
    }

    /** One batch of one run; empty when nothing waits. */
    Mono<UUID> batch() {
        return transactions
                .read(() -> store.next(clock.instant()))
                .zipWith(CurrentTenant.get())
                .flatMap(with -> transactions
                        .read(() ->
                                store.find(with.getT1(), with.getT2().profile().currency()))
                        .flatMap(row -> worked(row.run()))
                        .thenReturn(with.getT1()));
    }

    private Mono<Void> worked(PriceRun run) {
        return switch (run.status()) {
            case PREPARING -> pricing.board().flatMap(board -> held(run, planned(run, new RunPlanner(run, board))));
            case SCHEDULED -> held(run, moved(run, "PLANNED", "CHANGED", "SKIPPED", RunStatus.DONE));
            case UNDOING -> held(run, moved(run, "CHANGED", "UNDONE", "KEPT", RunStatus.UNDONE));
            case PREPARED, DONE, UNDONE, CANCELLED -> Mono.empty();
        };
    }

    private Mono<Void> held(PriceRun run, Mono<Void> work) {
        return transactions.write(() -> store.hold(run.id(), run.status()).flatMap(held -> work.then(outbox.nudge())));
    }

    private Mono<Void> planned(PriceRun run, RunPlanner planner) {
        return store.lastPiece(run.id())
                .map(List::of)
                .defaultIfEmpty(List.of())
                .flatMap(last -> plans.next(run.selection().pieces(), last.isEmpty() ? null : last.getFirst(), BATCH))
                .flatMap(pieces -> {
                    Mono<Void> written = pieces.isEmpty()
                            ? Mono.empty()
                            : store.plan(
                                    run.id(), pieces.stream().map(planner::plan).toList());
                    return pieces.size() < BATCH
                            ? written.then(ended(run, RunStatus.PREPARED))
                            : written.then(store.progress(run.id()));
                });
    }

    private Mono<Void> moved(PriceRun run, String from, String good, String bad, RunStatus end) {
        return store.batch(run.id(), from, BATCH)
                .flatMap(batch -> batch.isEmpty()
                        ? ended(run, end)
                        : plans.replace(batch).flatMap(done -> store.mark(run.id(), batch, done, good, bad)));
    }

    private Mono<Void> ended(PriceRun run, RunStatus end) {
        return store.step(run.id(), RunStore.Step.alone(run.status(), end), clock.instant())
                .then();
    }
}
