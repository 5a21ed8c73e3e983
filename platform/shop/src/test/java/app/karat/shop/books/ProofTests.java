package app.karat.shop.books;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantDirectory;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.SignedIn;
import app.karat.shop.TestShop;
import app.karat.shop.sales.Counter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.io.ClassPathResource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Each check is quiet on right books and speaks up about a fault seeded for it: {@code db/fault/<capability>/<check>.sql}. */
class ProofTests {

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static Counter counter;
    static TestShop shop;

    @BeforeAll
    static void open() {
        counter = new Counter(TENANTS);
        shop = new TestShop(TENANTS, SealTests.Features.class);
    }

    @Test
    void everyCheckFindsTheFaultSeededForIt() throws IOException {
        TenantRef chain = TENANTS.platform().newIndianTenant();
        counter.sellsARing(chain);
        counter.sellsARing(chain);
        counter.aRing(chain);
        shop.in(chain, () -> shop.get(Proofs.class).prove());
        var vault = new Vault(TENANTS.platform(), chain);
        List<ProofCheck> checks = ProofChecks.ofTheProduct().all();
        assertThat(checks).hasSizeGreaterThanOrEqualTo(11);
        for (ProofCheck check : checks) {
            var fault = new ClassPathResource("db/fault/" + check.name() + ".sql");
            assertThat(fault.exists()).as("a fault for " + check.name()).isTrue();
            String sql = fault.getContentAsString(StandardCharsets.UTF_8);
            assertThat(vault.findingsAfter("SELECT 1", List.of(check))).isEmpty();
            assertThat(vault.findingsAfter(sql, List.of(check)))
                    .as(check.name())
                    .isNotEmpty();
        }
    }

    @Test
    void proofNamesTheDocumentAtFaultAndIsKept() {
        TenantRef chain = TENANTS.platform().newIndianTenant();
        var sale = counter.sellsARing(chain);
        new Vault(TENANTS.platform(), chain)
                .does("UPDATE sale SET bill = jsonb_set(bill, '{total,amount}', '\"1.00\"')");
        Proofs proofs = shop.get(Proofs.class);
        Proof proof = shop.in(chain, proofs::prove);

        assertThat(proof.findings()).isEqualTo(1);
        assertThat(proof.by()).isEqualTo(SignedIn.owner().name());
        assertThat(proof.counts()).containsEntry("sales", 1L).containsEntry("pieces", 1L);
        assertThat(proof.checks())
                .filteredOn(check -> !check.holds())
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.name()).isEqualTo("sales/sales_add_up");
                    assertThat(check.examples())
                            .extracting(Finding::id)
                            .containsExactly(sale.id().toString());
                });
        assertThat(shop.in(chain, () -> proofs.page(null, 10)).items()).containsExactly(proof);
        assertThat(shop.second(() -> proofs.page(null, 10)).items()).isEmpty();
    }

    @Test
    void nightComesOnceADayInTheTimeOfTheBusiness() {
        TenantRef chain = TENANTS.platform().newIndianTenant();
        counter.sellsARing(chain);
        assertThat(night(chain, Instant.now())).isEqualTo(1);
        assertThat(night(chain, Instant.now().plusSeconds(60))).isZero();
        Instant twoInTheMorning = Instant.now()
                .atZone(chain.profile().timeZone())
                .plusDays(1)
                .toLocalDate()
                .atTime(2, 0)
                .atZone(chain.profile().timeZone())
                .toInstant();
        assertThat(night(chain, twoInTheMorning.minusSeconds(1))).isZero();
        assertThat(night(chain, twoInTheMorning.plusSeconds(1))).isEqualTo(1);
        assertThat(shop.in(chain, () -> shop.get(Proofs.class).page(null, 10)).items())
                .hasSize(2)
                .allSatisfy(proof -> assertThat(proof.by()).isNull());
    }

    private static long night(TenantRef chain, Instant now) {
        return new NightlyProof(new OneBusiness(chain), shop.get(Proofs.class), Clock.fixed(now, ZoneOffset.UTC))
                .run()
                .contextWrite(CurrentTenant.in(TENANTS.second()))
                .block();
    }

    /** A directory with one entry. */
    private record OneBusiness(TenantRef tenant) implements TenantDirectory {

        @Override
        public Mono<TenantRef> find(app.karat.kernel.tenancy.TenantId id) {
            return Mono.just(tenant);
        }

        @Override
        public Mono<TenantRef> findByRole(String role) {
            return Mono.just(tenant);
        }

        @Override
        public Flux<TenantRef> all() {
            return Flux.just(tenant);
        }
    }
}
