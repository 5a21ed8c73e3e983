package app.karat.shop.imports;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.shop.inventory.Intake;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes everything that an import brought out again, batch by batch, except what somebody has touched. */
@Component
class Undoing {

    private static final int BATCH = 1_000;

    private final TenantTransactions transactions;
    private final ImportStore store;
    private final Intake intake;
    private final Outbox outbox;
    private final Clock clock;

    Undoing(TenantTransactions transactions, ImportStore store, Intake intake, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.intake = intake;
        this.outbox = outbox;
        this.clock = clock;
    }

    Mono<Void> of(ImportRun run) {
        return batch(run)
                .expand(gone -> gone == 0 ? Mono.empty() : batch(run))
                .then(Mono.defer(
                        () -> transactions.write(() -> store.end(run, ImportStatus.UNDONE, "undone", clock.instant())
                                .then(outbox.nudge()))));
    }

    /** The run is locked first, so that a second worker waits here and then sees what is still left. */
    private Mono<Integer> batch(ImportRun run) {
        return transactions.write(() -> store.locked(run.id())
                .filter(now -> now.status() == ImportStatus.UNDOING)
                .switchIfEmpty(Mono.error(Overtaken::new))
                .then(intake.takeBack(run.id(), BATCH, clock.instant()))
                .delayUntil(gone -> store.wentOut(run.id(), gone, clock.instant()))
                .delayUntil(gone -> outbox.nudge()));
    }
}
