package app.karat.admin.tenants;

import static app.karat.admin.control.Rows.required;

import app.karat.admin.background.BackgroundTask;
import app.karat.kernel.migration.MigrationRunner;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Brings all schemas to the bundled version, a canary first, in a wave that runs beside requests. A wave may be started at any time: it
 * takes up where the last one stopped, and one that is asked for during another follows it. A wave that breaks off, say because the
 * database went away, is tried again after a pause; a schema that fails is only parked.
 */
public final class Migrations {

    private final MigrationRunner runner;
    private final DatabaseClient control;
    private final BackgroundTask waves;
    private final AtomicBoolean wanted;

    Migrations(MigrationRunner runner, DatabaseClient control, MigrationProperties properties) {
        this.runner = runner;
        this.control = control;
        this.wanted = new AtomicBoolean(properties.onStart());
        this.waves = new BackgroundTask("migrating tenants", properties.retryAfter(), this::wave);
    }

    /** Starts a wave, or has another one follow the running one. */
    public Mono<MigrationProgress> start() {
        wanted.set(true);
        waves.wake();
        return progress();
    }

    /** How far the tenants are. */
    public Mono<MigrationProgress> progress() {
        return Mono.zip(counts(), parked())
                .map(both -> new MigrationProgress(runner.target(), both.getT1(), both.getT2()));
    }

    BackgroundTask waves() {
        return waves;
    }

    private Mono<Void> wave() {
        return wanted.getAndSet(false)
                ? runner.run().doOnError(failure -> wanted.set(true)).then()
                : Mono.empty();
    }

    private Mono<MigrationProgress.Counts> counts() {
        return control.sql("""
                SELECT count(*) FILTER (WHERE migration_state = 'ok' AND schema_version = :target) AS ok,
                       count(*) FILTER (WHERE migration_state = 'parked') AS parked, count(*) AS total
                FROM control.tenant WHERE state <> 'deleted'
                """)
                .bind("target", runner.target())
                .map(row -> {
                    long ok = required(row, "ok", Long.class);
                    long parked = required(row, "parked", Long.class);
                    return new MigrationProgress.Counts(ok, required(row, "total", Long.class) - ok - parked, parked);
                })
                .one();
    }

    private Mono<List<MigrationProgress.Parked>> parked() {
        return control.sql("""
                SELECT id, name, migration_note FROM control.tenant
                WHERE migration_state = 'parked' AND state <> 'deleted' ORDER BY name, id LIMIT 1000
                """)
                .map(row -> new MigrationProgress.Parked(
                        required(row, "id", UUID.class),
                        row.get("name", String.class),
                        row.get("migration_note", String.class)))
                .all()
                .collectList();
    }
}
