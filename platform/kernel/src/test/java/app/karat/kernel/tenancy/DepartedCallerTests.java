package app.karat.kernel.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** What becomes of the work of callers who go away, on a single connection. */
class DepartedCallerTests {

    static TenantRef first;

    final FewConnections one = FewConnections.of(1);

    @BeforeAll
    static void tenant() {
        first = FewConnections.tenants(1).getFirst();
    }

    @Test
    void shieldedWriteCommitsAfterItsCallerLeftAndAnOrdinaryOneDoesNot() {
        leaveDuring(one.transactions().writeShielded(() -> heldUp("shielded")));
        leaveDuring(one.transactions().write(() -> heldUp("ordinary")));
        assertThat(notes(first)).contains("shielded").doesNotContain("ordinary");
        assertThat(one.acquired()).isZero();
    }

    @Test
    void callersWhoLeftTheQueueCostTheDatabaseNothing() {
        long before = transactionsOf(first);
        Disposable busy;
        try (var barrier = Barrier.down()) {
            busy = one.transactions()
                    .read(() -> one.text(Barrier.WAIT))
                    .contextWrite(CurrentTenant.in(patient(first)))
                    .subscribe();
            barrier.awaitSomebody();
            for (int i = 0; i < 200; i++) {
                one.transactions()
                        .read(() -> one.text("SELECT 1::text"))
                        .contextWrite(CurrentTenant.in(first))
                        .subscribe()
                        .dispose();
            }
        }
        // Asks on the same single connection, so after everybody who was still in the queue.
        assertThat(transactionsOf(first) - before).isLessThan(20);
        assertThat(busy.isDisposed()).isTrue();
        assertThat(one.acquired()).isZero();
    }

    /** Commits and rollbacks that this backend itself has counted, flushed first. */
    private long transactionsOf(TenantRef tenant) {
        one.<String>read(tenant, () -> one.text("SELECT pg_stat_force_next_flush()::text"));
        return Long.parseLong(
                one.<String>read(
                        tenant,
                        () -> one.text(
                                "SELECT (xact_commit + xact_rollback)::text FROM pg_stat_database WHERE datname = current_database()")));
    }

    private Mono<Long> heldUp(String note) {
        return Sentinels.add(one.client(), first, note)
                .flatMap(rows -> one.text(Barrier.WAIT).thenReturn(rows));
    }

    /** The caller goes away while a statement is under way. */
    private static void leaveDuring(Mono<Long> work) {
        try (var barrier = Barrier.down()) {
            var caller = work.contextWrite(CurrentTenant.in(patient(first))).subscribe();
            barrier.awaitSomebody();
            caller.dispose();
        }
    }

    private static TenantRef patient(TenantRef tenant) {
        return TenantConnectionTests.with(tenant, tenant.role(), new TenantLimits(60_000, 60_000, 60_000, 32));
    }

    private List<String> notes(TenantRef tenant) {
        return one.read(
                tenant,
                () -> one.client()
                        .sql("SELECT note FROM sentinel")
                        .map(row -> row.get(0, String.class))
                        .all()
                        .collectList());
    }
}
