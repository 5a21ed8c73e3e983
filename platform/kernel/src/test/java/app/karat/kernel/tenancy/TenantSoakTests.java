package app.karat.kernel.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.Counts;
import app.karat.kernel.outbox.Heard;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class TenantSoakTests {

    @Test
    void noTenantEverSeesAnothersRows() {
        List<TenantRef> tenants = FewConnections.tenants(Counts.of(12, 50));
        FewConnections two = FewConnections.of(2);
        var soak = new TenantSoak(two, tenants);
        soak.run(Counts.of(3_000, 200_000));

        assertThat(soak.failures()).isEmpty();
        assertThat(soak.foreignRows()).isZero();
        assertThat(soak.answeredWithoutTenant()).isZero();
        assertThat(soak.written()).isPositive();
        assertThat(soak.cancelled()).isPositive();
        settled(two, tenants);
    }

    @Test
    void cancelsAtRandomMomentsLeaveNothingHalfDoneAndNothingStuck() {
        List<TenantRef> tenants = FewConnections.tenants(3);
        FewConnections one = FewConnections.of(1);
        var soak = new TenantSoak(one, tenants);
        soak.cancel(Counts.of(2_000, 50_000));

        assertThat(soak.failures()).isEmpty();
        assertThat(soak.cancelled()).isGreaterThan(200);
        assertThat(soak.written()).isGreaterThan(100);
        settled(one, tenants);
        assertThat(SentinelChecker.pairs(tenants)).isGreaterThanOrEqualTo(soak.written());
    }

    /** Nothing is in anybody's hands, nothing stuck or foreign or partial, and every tenant can still work. */
    private static void settled(FewConnections few, List<TenantRef> tenants) {
        Heard.await(() -> few.acquired() == 0, "the last connection to come back");
        assertThat(SentinelChecker.findings(tenants)).isEmpty();
        for (TenantRef tenant : tenants) {
            assertThat(few.<List<String>>read(
                            tenant, () -> Sentinels.owners(few.client()).collectList()))
                    .allMatch(tenant.role()::equals);
        }
    }

    /** Seeded bug: role and path set for the session, and only where the last borrower is believed to be somebody else. */
    @Test
    void soakFindsAPoolThatKeepsTheTenantInTheSession() {
        List<TenantRef> tenants = FewConnections.tenants(4);
        FewConnections leaky = leaky(LeakyConnection.Bug.SESSION_STATE);
        var soak = new TenantSoak(leaky, tenants);
        soak.run(600);
        assertThat(soak.foreignRows() + SentinelChecker.findings(tenants).size())
                .isPositive();
    }

    /** Seeded bug: every statement commits on its own. */
    @Test
    void checkerFindsUnitsThatAreHalfDone() {
        List<TenantRef> tenants = FewConnections.tenants(2);
        FewConnections leaky = leaky(LeakyConnection.Bug.NO_TRANSACTION);
        var soak = new TenantSoak(leaky, tenants);
        soak.cancel(400);
        assertThat(SentinelChecker.findings(tenants)).anyMatch(finding -> finding.startsWith("partial unit"));
    }

    private static FewConnections leaky(LeakyConnection.Bug bug) {
        var pool = LeakyConnection.pool(Sentinels.server(), bug);
        return new FewConnections(new ConnectionFactory() {
            @Override
            public Mono<? extends Connection> create() {
                return pool.create();
            }

            @Override
            public ConnectionFactoryMetadata getMetadata() {
                return pool.getMetadata();
            }
        });
    }
}
