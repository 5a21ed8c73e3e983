package app.karat.kernel.migration;

import app.karat.kernel.tenancy.TenantId;
import io.r2dbc.spi.ConnectionFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The store of spare schemas: made and migrated ahead in batches, handed out at sign-up in one statement. */
public final class TenantSchemas {

    private static final int BATCH = 20;

    private final ConnectionFactory owner;
    private final DirectoryWriter directory;
    private final MigrationRunner runner;
    private final SpareSchemas spares = new SpareSchemas();

    /** Makes schemas as the owner and assigns them as control. */
    public TenantSchemas(ConnectionFactory owner, DatabaseClient control, MigrationRunner runner) {
        this.owner = owner;
        this.directory = new DirectoryWriter(control);
        this.runner = runner;
    }

    /**
     * Gives a spare at the current version to a new tenant, in the caller's transaction on {@code control} if there is one. Makes one on the
     * spot, which takes a moment, when the store has run out.
     */
    public Mono<TenantId> assign(NewTenant tenant) {
        return directory
                .assign(tenant, runner.target())
                .switchIfEmpty(Mono.defer(() -> prepare(1).then(directory.assign(tenant, runner.target()))));
    }

    /** Makes this many spares and migrates them. */
    public Mono<MigrationWave> prepare(int count) {
        return Flux.range(0, (count + BATCH - 1) / BATCH)
                .map(batch -> Math.min(BATCH, count - batch * BATCH))
                .concatMap(this::make, 1)
                .then(Mono.defer(runner::runSpares));
    }

    private Mono<Boolean> make(int count) {
        return OwnerSession.inTransaction(
                owner, session -> session.run(spares.make(count)).thenReturn(true));
    }

    /** Fills the store up to this many spares; does nothing when there are enough. */
    public Mono<Long> keep(int wanted) {
        return available()
                .flatMap(there -> there >= wanted
                        ? Mono.just(there)
                        : prepare((int) (wanted - there)).then(Mono.defer(this::available)));
    }

    /** Spares that a sign-up could take now. */
    public Mono<Long> available() {
        return directory.spares(runner.target());
    }
}
