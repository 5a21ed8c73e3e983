package app.karat.shop.imports;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TenantTransactions;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Does what the runs of the current business wait for, one after the other, until nothing is left. */
@Component
class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final TenantTransactions transactions;
    private final ImportStore store;
    private final DryRun dryRun;
    private final Importing importing;
    private final Undoing undoing;
    private final Clock clock;

    ImportWork(
            TenantTransactions transactions,
            ImportStore store,
            DryRun dryRun,
            Importing importing,
            Undoing undoing,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.dryRun = dryRun;
        this.importing = importing;
        this.undoing = undoing;
        this.clock = clock;
    }

    Mono<Void> all() {
        return one().expand(done -> one()).then();
    }

    private Mono<ImportRun> one() {
        return transactions.read(store::next).flatMap(run -> done(run).thenReturn(run));
    }

    private Mono<Void> done(ImportRun run) {
        Mono<Void> work = switch (run.status()) {
            case CHECKING -> dryRun.of(run);
            case IMPORTING -> importing.of(run);
            case UNDOING -> undoing.of(run);
            case UPLOADED, CHECKED, DONE, UNDONE, FAILED -> Mono.<Void>empty();
        };
        return work.onErrorResume(Overtaken.class, other -> Mono.empty())
                .onErrorResume(Problem.class, problem -> failed(run, problem));
    }

    /** What the file itself is to blame for ends the run; a store that is away does not. */
    private Mono<Void> failed(ImportRun run, Problem problem) {
        if (problem.status() >= 500) {
            return Mono.error(problem);
        }
        LOG.info("import {} ends: {}", run.id(), problem.slug());
        return transactions
                .write(() -> store.fail(run.id(), problem.detail(), clock.instant()))
                .then();
    }
}
