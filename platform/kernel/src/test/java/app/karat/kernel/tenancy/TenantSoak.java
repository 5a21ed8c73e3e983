package app.karat.kernel.tenancy;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Many tenants at once on few connections, doing what goes right and what goes wrong in random order, and counting what a tenant saw of
 * another.
 */
final class TenantSoak {

    private static final int AT_ONCE = 8;

    private final FewConnections few;
    private final List<TenantRef> tenants;
    private final AtomicLong foreignRows = new AtomicLong();
    private final AtomicLong answeredWithoutTenant = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong cancelled = new AtomicLong();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    TenantSoak(FewConnections few, List<TenantRef> tenants) {
        this.few = few;
        this.tenants = tenants;
    }

    /** Reads, writes, errors, time-outs, cancels and requests without a tenant. */
    void run(int operations) {
        Flux.range(0, operations).flatMap(this::mixed, AT_ONCE).blockLast(Duration.ofMinutes(30));
    }

    /** Writes only: of ten, two may finish, one fails half-way and seven are cancelled after a random moment unless done by then. */
    void cancel(int operations) {
        Flux.range(0, operations).flatMap(this::cancelled, AT_ONCE).blockLast(Duration.ofMinutes(30));
    }

    private Mono<Void> cancelled(int number) {
        return switch (number % 10) {
            case 0, 5 -> write(any());
            case 1 -> halfWritten(any());
            default -> cancelSoon(write(any()));
        };
    }

    private Mono<Void> mixed(int number) {
        TenantRef tenant = any();
        return switch (number % 10) {
            case 0, 1, 2, 3 -> read(tenant);
            case 4, 5 -> write(tenant);
            case 6 -> cancelSoon(write(tenant));
            case 7 -> failing(tenant, "SELECT (1 / (random() * 0)::int)::text");
            case 8 -> number % 100 == 8 ? failing(hasty(tenant), "SELECT pg_sleep(1)::text") : cancelSoon(read(tenant));
            default -> withoutTenant();
        };
    }

    private Mono<Void> read(TenantRef tenant) {
        return few.transactions()
                .read(() -> Sentinels.owners(few.client())
                        .filter(owner -> !owner.equals(tenant.role()))
                        .count())
                .doOnNext(foreignRows::addAndGet)
                .contextWrite(CurrentTenant.in(tenant))
                .then()
                .onErrorResume(this::failed);
    }

    private Mono<Void> write(TenantRef tenant) {
        String note = "pair-" + UUID.randomUUID();
        return few.transactions()
                .write(() -> Sentinels.add(few.client(), tenant, note)
                        .flatMap(rows -> Sentinels.add(few.client(), tenant, note)))
                .doOnSuccess(rows -> written.incrementAndGet())
                .contextWrite(CurrentTenant.in(tenant))
                .then()
                .onErrorResume(this::failed);
    }

    /** A unit that breaks off between its two rows: neither may stay. */
    private Mono<Void> halfWritten(TenantRef tenant) {
        return few.transactions()
                .write(() -> Sentinels.add(few.client(), tenant, "pair-" + UUID.randomUUID())
                        .then(few.text("SELECT (1 / (random() * 0)::int)::text")))
                .contextWrite(CurrentTenant.in(tenant))
                .onErrorComplete()
                .then();
    }

    /** Nothing that a read or write does here may fail, cancelled neighbours or not. */
    private Mono<Void> failed(Throwable failure) {
        failures.add(failure.toString());
        return Mono.empty();
    }

    private Mono<Void> failing(TenantRef tenant, String sql) {
        return few.transactions()
                .read(() -> few.text(sql))
                .contextWrite(CurrentTenant.in(tenant))
                .onErrorComplete()
                .then();
    }

    private Mono<Void> withoutTenant() {
        return few.transactions()
                .read(() -> Sentinels.owners(few.client()).count())
                .doOnNext(rows -> answeredWithoutTenant.incrementAndGet())
                .onErrorComplete()
                .then();
    }

    private Mono<Void> cancelSoon(Mono<Void> work) {
        long nanos = ThreadLocalRandom.current().nextLong(30_000_000);
        return work.timeout(Duration.ofNanos(nanos), Mono.fromRunnable(cancelled::incrementAndGet));
    }

    private TenantRef any() {
        return tenants.get(ThreadLocalRandom.current().nextInt(tenants.size()));
    }

    private static TenantRef hasty(TenantRef tenant) {
        return new TenantRef(
                tenant.id(),
                tenant.schema(),
                tenant.role(),
                tenant.bucket(),
                tenant.cell(),
                tenant.node(),
                tenant.epoch(),
                tenant.state(),
                tenant.profile(),
                new TenantLimits(5, 5, 1000, 1));
    }

    long foreignRows() {
        return foreignRows.get();
    }

    long answeredWithoutTenant() {
        return answeredWithoutTenant.get();
    }

    long written() {
        return written.get();
    }

    long cancelled() {
        return cancelled.get();
    }

    Queue<String> failures() {
        return failures;
    }
}
