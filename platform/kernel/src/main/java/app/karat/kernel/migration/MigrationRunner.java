package app.karat.kernel.migration;

import app.karat.kernel.migration.DirectoryWriter.Behind;
import io.r2dbc.spi.ConnectionFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings all schemas to the bundle's version: the template first, then a canary, then one in a hundred, then the rest, a few at a time.
 * A schema that fails is rolled back, parked with a note and passed over. A wave may be killed and started again at any moment: each schema
 * knows its own version, so nothing is done twice.
 */
public final class MigrationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationRunner.class);
    private static final int CANARIES = 3;
    private static final int SECOND_WAVE_SHARE = 100;

    private final TenantBundle bundle;
    private final DirectoryWriter directory;
    private final SchemaMigration migration;
    private final TemplateSchema template;
    private final int workers;

    /** Runs DDL as the owner and keeps the directory as control; two to four workers are plenty. */
    public MigrationRunner(ConnectionFactory owner, DatabaseClient control, TenantBundle bundle, int workers) {
        this.bundle = bundle;
        this.directory = new DirectoryWriter(control);
        this.migration = new SchemaMigration(owner, bundle);
        this.template = new TemplateSchema(owner, migration);
        this.workers = workers;
    }

    /** The version that every schema should be at. */
    public String target() {
        return bundle.target();
    }

    /** Visits every schema that is not at the target, parked ones included. */
    public Mono<MigrationWave> run() {
        return directory.markPending(target()).then(run(schema -> true));
    }

    /** Visits the spares only, so that making some never waits for the tenants. */
    Mono<MigrationWave> runSpares() {
        return run(Behind::spare);
    }

    private Mono<MigrationWave> run(Predicate<Behind> chosen) {
        return template.fingerprint()
                .flatMap(fingerprint -> directory
                        .behind(target())
                        .filter(chosen)
                        .collectList()
                        .flatMap(behind -> inWaves(behind, fingerprint)))
                .doOnNext(wave -> LOG.info(
                        "Tenant schemas at {}: {} migrated, {} parked{}",
                        wave.target(),
                        wave.migrated(),
                        wave.parked().size(),
                        wave.halted() ? ", halted because no canary survived" : ""));
    }

    private Mono<MigrationWave> inWaves(List<Behind> behind, String fingerprint) {
        var outcomes = new ArrayList<Outcome>();
        int canaries = Math.min(CANARIES, behind.size());
        return Flux.fromIterable(behind.subList(0, canaries))
                .concatMap(schema -> migrate(schema, fingerprint), 1)
                .doOnNext(outcomes::add)
                .takeUntil(Outcome::succeeded)
                .then(Mono.defer(() -> outcomes.isEmpty() || outcomes.getLast().succeeded()
                        ? rest(behind.subList(outcomes.size(), behind.size()), fingerprint, outcomes)
                        : Mono.just(report(outcomes, behind.size() > outcomes.size()))));
    }

    private Mono<MigrationWave> rest(List<Behind> others, String fingerprint, List<Outcome> outcomes) {
        int second = Math.min(others.size(), others.size() / SECOND_WAVE_SHARE + 1);
        return Flux.fromIterable(List.of(others.subList(0, second), others.subList(second, others.size())))
                .concatMap(wave -> Flux.fromIterable(wave).flatMap(schema -> migrate(schema, fingerprint), workers))
                .doOnNext(outcomes::add)
                .then(Mono.fromSupplier(() -> report(outcomes, false)));
    }

    private MigrationWave report(List<Outcome> outcomes, boolean halted) {
        List<MigrationWave.Parked> parked = outcomes.stream()
                .flatMap(outcome ->
                        outcome
                                .note()
                                .map(note -> new MigrationWave.Parked(
                                        outcome.schema().id(), note))
                                .stream())
                .toList();
        return new MigrationWave(target(), outcomes.size() - parked.size(), parked, halted);
    }

    private Mono<Outcome> migrate(Behind schema, String fingerprint) {
        return migration
                .run(schema.schema(), fingerprint)
                .then(directory.migrated(schema.id(), target()))
                .thenReturn(new Outcome(schema, Optional.empty()))
                .onErrorResume(failure -> park(schema, failure));
    }

    private Mono<Outcome> park(Behind schema, Throwable failure) {
        String note = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        LOG.warn("Schema {} is parked: {}", schema.schema(), note);
        return directory.parked(schema.id(), note).thenReturn(new Outcome(schema, Optional.of(note)));
    }

    private record Outcome(Behind schema, Optional<String> note) {
        boolean succeeded() {
            return note.isEmpty();
        }
    }
}
