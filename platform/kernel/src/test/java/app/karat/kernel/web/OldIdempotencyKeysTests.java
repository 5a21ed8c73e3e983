package app.karat.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.tenancy.SentinelPlatform;
import app.karat.kernel.tenancy.TenantDirectory;
import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@Timeout(60)
class OldIdempotencyKeysTests {

    @RegisterExtension
    static final TwoTenants tenants = new TwoTenants(SentinelPlatform::get);

    @BeforeEach
    void empty() {
        run(tenants.first(), "DELETE FROM idempotency_key");
        run(tenants.second(), "DELETE FROM idempotency_key");
    }

    @Test
    void oldKeysOfEveryTenantGoAndYoungOnesStay() {
        keys(tenants.first(), 450, 49);
        keys(tenants.first(), 3, 47);
        keys(tenants.second(), 5, 49);
        keys(tenants.second(), 2, 0);

        assertThat(old(both()).clear().block()).isEqualTo(455);

        assertThat(left(tenants.first())).isEqualTo(3);
        assertThat(left(tenants.second())).isEqualTo(2);
        assertThat(old(both()).clear().block()).isZero();
    }

    @Test
    void tenantThatCannotBeClearedDoesNotKeepTheOthersWaiting() {
        TenantRef real = tenants.first();
        var broken = new TenantRef(
                real.id(),
                "t_nowhere",
                "t_nowhere",
                real.bucket(),
                real.cell(),
                real.node(),
                real.epoch(),
                real.state(),
                real.profile(),
                real.limits());
        keys(tenants.second(), 5, 49);

        assertThat(old(Flux.just(broken, tenants.second())).clear().block()).isEqualTo(5);
    }

    @Test
    void keyThatARequestHoldsIsSteppedAround() {
        keys(tenants.first(), 3, 49);
        Sinks.Empty<Void> done = Sinks.empty();
        Sinks.Empty<Void> holding = Sinks.empty();
        var request = tenants.inFirst(() -> tenants.transactions()
                        .write(() -> sql("SELECT key FROM idempotency_key ORDER BY key LIMIT 1 FOR UPDATE")
                                .doOnNext(row -> holding.tryEmitEmpty())
                                .then(done.asMono())))
                .toFuture();
        holding.asMono().block();

        assertThat(old(both()).clear().block()).isEqualTo(2);

        done.tryEmitEmpty();
        request.join();
        assertThat(left(tenants.first())).isEqualTo(1);
    }

    private static OldIdempotencyKeys old(Flux<TenantRef> all) {
        return new OldIdempotencyKeys(new Listed(all), tenants.transactions(), tenants.client(), Duration.ofHours(48));
    }

    private static Flux<TenantRef> both() {
        return Flux.just(tenants.first(), tenants.second());
    }

    private static void keys(TenantRef tenant, int count, int hoursAgo) {
        run(tenant, """
                INSERT INTO idempotency_key (key, request_hash, status, created_at)
                SELECT gen_random_uuid()::text, '\\x00', 201, now() - interval '%d hours' FROM generate_series(1, %d)
                """.formatted(hoursAgo, count));
    }

    private static long left(TenantRef tenant) {
        return (Long) tenants.in(
                        tenant,
                        () -> tenants.transactions().read(() -> sql("SELECT count(*) AS kept FROM idempotency_key")))
                .block()
                .get("kept");
    }

    private static void run(TenantRef tenant, String sql) {
        tenants.in(
                        tenant,
                        () -> tenants.transactions()
                                .write(() -> tenants.client().sql(sql).fetch().rowsUpdated()))
                .block();
    }

    private static Mono<java.util.Map<String, Object>> sql(String sql) {
        return tenants.client().sql(sql).fetch().one();
    }

    /** A directory that lists what the test says. */
    private record Listed(Flux<TenantRef> all) implements TenantDirectory {

        @Override
        public Mono<TenantRef> find(TenantId id) {
            return Mono.empty();
        }

        @Override
        public Mono<TenantRef> findByRole(String role) {
            return Mono.empty();
        }
    }
}
