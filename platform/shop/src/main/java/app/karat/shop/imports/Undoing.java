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

    private Mono<Integer> batch(ImportRun run) {
        return transactions.write(() -> intake.takeBack(run.id(), BATCH, clock.instant())
                .delayUntil(gone -> store.wentOut(run.id(), gone, clock.instant())
                        .filter(still -> still)
                        .switchIfEmpty(Mono.error(Overtaken::new)))
                .delayUntil(gone -> outbox.nudge()));
    }
}
