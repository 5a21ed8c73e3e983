package app.karat.shop.branches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.TestShop;
import app.karat.shop.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class ShopsTests {

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static TestShop here;
    static TestShop there;

    @BeforeAll
    static void openTwoNodes() {
        here = new TestShop(TENANTS, Features.class);
        there = TestShop.anotherNode(TENANTS, Features.class);
    }

    @Test
    void manyFirstRequestsOnTwoNodesOpenOneShop() {
        TenantRef fresh = TENANTS.platform().newIndianTenant();
        List<Shop> shops = Objects.requireNonNull(Flux.range(0, 20)
                .flatMap(i -> (i % 2 == 0 ? here : there)
                        .later(
                                fresh,
                                () -> (i % 2 == 0 ? here : there)
                                        .get(Shops.class)
                                        .current())
                        .subscribeOn(Schedulers.parallel()))
                .collectList()
                .block());
        assertThat(shops)
                .extracting(Shop::branches)
                .containsOnly(shops.getFirst().branches());
        assertThat(shops.getFirst().branches())
                .singleElement()
                .extracting(Branch::code)
                .isEqualTo("MAIN");
        assertThat(here.row(fresh, "SELECT count(*) AS rows FROM branch").get("rows"))
                .isEqualTo(1L);
    }

    @Test
    void countryPackBelongsToTheTenant() {
        assertThat(here.shop(TENANTS.first()).pack().paper()).isEqualTo(CountryPack.Paper.A4);
        assertThat(here.shop(TENANTS.second()).pack().paper()).isEqualTo(CountryPack.Paper.LETTER);
    }

    @Test
    void branchOfOneIsUnknownToTheOther() {
        var pune = new Branch(UUID.randomUUID(), "PUN", "Pune", "MH", "", 1);
        here.first(() -> here.get(Shops.class).add(pune));
        assertThat(here.shop(TENANTS.first()).find(pune.id())).isPresent();
        assertThat(here.shop(TENANTS.second()).find(pune.id())).isEmpty();
    }

    @Test
    void codeIsUsedOnce() {
        here.first(() -> here.get(Shops.class).add(new Branch(UUID.randomUUID(), "BLR", "Bengaluru", "KA", "", 1)));
        assertThatThrownBy(() -> here.first(
                        () -> here.get(Shops.class).add(new Branch(UUID.randomUUID(), "BLR", "Again", "KA", "", 1))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("branch-code-taken"));
    }

    @Test
    void settingsOfAnOlderVersionAreRefused() {
        Settings now = here.shop(TENANTS.first()).settings();
        var next = new Settings("Suvarna", null, null, null, null, null, now.version());
        here.first(() -> here.get(Shops.class).change(next));
        assertThat(here.shop(TENANTS.first()).settings().business()).isEqualTo("Suvarna");
        assertThatThrownBy(() -> here.first(() -> here.get(Shops.class).change(next)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("changed-meanwhile"));
    }

    @Test
    void financialYearFollowsTheCountry() {
        CountryPack india = CountryPacks.ofTheProduct().of("IN");
        assertThat(india.financialYear(LocalDate.of(2027, 3, 31))).isEqualTo(2026);
        assertThat(india.financialYear(LocalDate.of(2027, 4, 1))).isEqualTo(2027);
        assertThat(india.invoicePrefix("MUM", 2026)).isEqualTo("MUM/2627/");
        assertThat(india.invoicePrefix("MUMB", 2099) + "999999").hasSizeLessThanOrEqualTo(16);
        CountryPack america = CountryPacks.ofTheProduct().of("US");
        assertThat(america.invoicePrefix("NYC", america.financialYear(LocalDate.of(2026, 1, 1))))
                .isEqualTo("NYC-2026-");
    }

    @ComponentScan(
            basePackageClasses = {Shops.class, AuditTrail.class},
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class))
    static class Features {}
}
