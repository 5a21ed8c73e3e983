package app.karat.kernel.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class TenantTransactionsTests {

    @RegisterExtension
    static final TwoTenants tenants = new TwoTenants(Sentinels::platform);

    @Test
    void whatOneTenantWritesTheOtherDoesNotSee() {
        String mine = "seen-by-one";
        tenants.inFirst(() -> tenants.transactions().write(() -> add(mine))).block();

        StepVerifier.create(tenants.inFirst(() -> tenants.transactions().read(() -> count(mine))))
                .expectNext(1L)
                .verifyComplete();
        StepVerifier.create(tenants.inSecond(() -> tenants.transactions().read(() -> count(mine))))
                .expectNext(0L)
                .verifyComplete();
    }

    /** A pool that nobody gives back to in time is no reason to call the business broken: it is busy. */
    @Test
    void noConnectionInTimeIsABusyProblemToTryAgain() {
        FewConnections one = FewConnections.of(1, Map.of("karat.postgres.pool.acquire-timeout", "200ms"));
        TenantRef tenant = FewConnections.tenants(1).getFirst();
        Mono<String> holding = one.transactions()
                .read(() -> one.text("SELECT pg_sleep(1.5)::text"))
                .contextWrite(CurrentTenant.in(tenant));
        Mono<String> waiting =
                one.transactions().read(() -> one.text("SELECT 'served'")).contextWrite(CurrentTenant.in(tenant));

        StepVerifier.create(holding.mergeWith(waiting.delaySubscription(Duration.ofMillis(300)))
                        .then())
                .expectErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(TenantProblem.class, problem -> {
                            assertThat(problem.status()).isEqualTo(503);
                            assertThat(problem.slug()).isEqualTo("busy");
                        }))
                .verify(Duration.ofSeconds(10));
    }

    private Mono<Long> add(String note) {
        return tenants.client()
                .sql("INSERT INTO sentinel (owner, note) VALUES (current_user, :note)")
                .bind("note", note)
                .fetch()
                .rowsUpdated();
    }

    private Mono<Long> count(String note) {
        return tenants.client()
                .sql("SELECT count(*) FROM sentinel WHERE note = :note")
                .bind("note", note)
                .map(row -> row.get(0, Long.class))
                .one();
    }
}
