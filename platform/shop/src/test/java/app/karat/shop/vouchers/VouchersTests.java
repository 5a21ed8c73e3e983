package app.karat.shop.vouchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Money;
import app.karat.shop.TestShop;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.Shops;
import app.karat.shop.customers.Customers;
import app.karat.shop.till.Tills;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;

/** Vouchers over the real database, as other capabilities issue them. */
class VouchersTests {

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static TestShop shop;

    @BeforeAll
    static void open() {
        shop = new TestShop(TENANTS, Features.class);
    }

    @Test
    void issuedVoucherIsFoundByIdAndCodeWithItsFirstEntry() {
        Voucher issued = issue(VoucherKind.CREDIT_NOTE, "1500.00");
        assertThat(issued.balance()).isEqualTo(Money.of("1500.00", "INR"));
        assertThat(shop.first(() -> vouchers().find(issued.id()))).isEqualTo(issued);
        assertThat(shop.first(() -> vouchers().byCode(issued.code().toLowerCase(java.util.Locale.ROOT))))
                .isEqualTo(issued);
        assertThat(shop.first(() -> vouchers().entries(issued.id())))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .isEqualTo(new VoucherEntry(
                                issued.createdAt(), "ISSUED", issued.face(), issued.source(), issued.branchId())));
    }

    @Test
    void listIsNarrowedByKindAndGoesOnByCursor() {
        for (int i = 0; i < 5; i++) {
            issue(VoucherKind.OLD_GOLD, "10.00");
        }
        var filter = new VoucherFilter(null, VoucherKind.OLD_GOLD, VoucherStatus.LIVE);
        var first = shop.first(() -> vouchers().page(filter, null, 3));
        var second = shop.first(() -> vouchers().page(filter, first.next(), 3));
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
        assertThat(List.of(first, second))
                .allSatisfy(page -> assertThat(page.items())
                        .allSatisfy(each -> assertThat(each.kind()).isEqualTo(VoucherKind.OLD_GOLD)));
    }

    @Test
    void voucherOfAnotherTenantIsUnknown() {
        Voucher issued = issue(VoucherKind.GIFT_CARD, "100.00");
        assertProblem("voucher-unknown", () -> shop.second(() -> vouchers().find(issued.id())));
        assertProblem("voucher-unknown", () -> shop.second(() -> vouchers().byCode(issued.code())));
        assertThat(shop.second(() -> vouchers().page(new VoucherFilter(null, null, null), null, 50))
                        .items())
                .isEmpty();
    }

    @Test
    void wrongCheckLetterIsSaidBeforeTheDatabaseIsAsked() {
        assertProblem("voucher-code", () -> shop.first(() -> vouchers().byCode("K7QM-2XPD-9RT2")));
    }

    private static Voucher issue(VoucherKind kind, String face) {
        UUID branch = shop.shop(TENANTS.first()).branches().getFirst().id();
        return shop.first(() -> vouchers()
                .issue(new VoucherIssue(
                        UUID.randomUUID(),
                        vouchers().newCode(),
                        kind,
                        branch,
                        null,
                        Money.of(face, "INR"),
                        null,
                        UUID.randomUUID(),
                        null,
                        Instant.now().truncatedTo(ChronoUnit.MICROS))));
    }

    private static Vouchers vouchers() {
        return shop.get(Vouchers.class);
    }

    private static void assertProblem(String slug, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    @ComponentScan(
            basePackageClasses = {Shops.class, AuditTrail.class, Customers.class, Tills.class, Vouchers.class},
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class))
    static class Features {}
}
