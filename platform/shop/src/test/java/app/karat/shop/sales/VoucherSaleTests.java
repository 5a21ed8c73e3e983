package app.karat.shop.sales;

import static app.karat.shop.sales.SalesTests.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceStatus;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.vouchers.Voucher;
import app.karat.shop.vouchers.VoucherKind;
import app.karat.shop.vouchers.VoucherStatus;
import app.karat.shop.vouchers.VoucherVoid;
import app.karat.shop.vouchers.Vouchers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Vouchers bought, drawn on by sales, and raced for (M5). */
class VoucherSaleTests {

    private static final boolean FULL = Boolean.getBoolean("karat.full");

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static Counter here;
    static Counter there;
    static Cashier cashier;

    @BeforeAll
    static void open() {
        here = new Counter(TENANTS);
        there = here.onAnotherNode(TENANTS);
        cashier = new Cashier(here, TENANTS.first());
    }

    @Test
    void giftCardIsALiabilityWithAReceiptAndIsDrawnOnBySales() {
        Voucher card = cashier.giftCard("10000.00");
        assertThat(card.receiptNumber()).matches("MAIN/R2\\d{3}/\\d{5}");

        UUID id = UUID.randomUUID();
        SaleRequest request = buying(Cashier.by(card, "4000.00"));
        Sale sale = here.shop.first(() -> here.sales().sell(id, request)).sale();
        assertThat(cashier.again(card).balance()).isEqualTo(Counter.inr("6000.00"));
        assertThat(here.shop.first(() -> here.sales().find(id))).isEqualTo(sale);
        assertThat(here.shop.first(() -> here.sales().sell(id, request)).repeated())
                .isTrue();
        assertThat(cashier.again(card).balance()).isEqualTo(Counter.inr("6000.00"));

        here.shop.first(() -> here.sales().sell(UUID.randomUUID(), buying(Cashier.by(card, "6000.00"))));
        assertThat(cashier.again(card).status()).isEqualTo(VoucherStatus.SPENT);
        assertThat(BooksCheck.of(here.shop, TENANTS.first())).isEmpty();
    }

    @Test
    void voucherThatWillNotDoIsNamedAndNothingIsSold() {
        Voucher good = cashier.giftCard("500.00");
        Voucher small = cashier.giftCard("100.00");
        Voucher old = cashier.sell(
                VoucherKind.GIFT_CARD, "100.00", null, LocalDate.now().minusDays(3));
        Voucher gone = cashier.giftCard("100.00");
        var end = new VoucherVoid(gone.branchId(), "lost", null, null);
        here.shop.first(() -> here.shop.get(Vouchers.class).makeVoid(gone.id(), end));
        Voucher theirs = cashier.sell(VoucherKind.ADVANCE, "100.00", cashier.customer(null), null);

        assertRefused("voucher-balance", small, Cashier.by(good, "500.00"), Cashier.by(small, "100.01"));
        assertRefused("voucher-expired", old, Cashier.by(good, "500.00"), Cashier.by(old, "100.00"));
        assertRefused("voucher-void", gone, Cashier.by(gone, "100.00"));
        assertRefused("voucher-of-other-customer", theirs, Cashier.by(theirs, "100.00"));
        assertProblem(
                "voucher-unknown-code",
                () -> sell(new Payment(PaymentMethod.VOUCHER, Counter.inr("1.00"), null, "K7QM-2XPD-9RTC")));
        assertThat(cashier.again(good).balance()).isEqualTo(Counter.inr("500.00"));
        assertThat(BooksCheck.of(here.shop, TENANTS.first())).isEmpty();
    }

    @Test
    void advanceIsDrawnOnByItsCustomer() {
        UUID customer = cashier.customer(null);
        Voucher advance = cashier.sell(VoucherKind.ADVANCE, "5000.00", customer, null);
        Piece ring = here.aRing(TENANTS.first());
        here.shop.first(() -> here.sales()
                .sell(UUID.randomUUID(), here.buying(customer, null, List.of(Cashier.by(advance, "5000.00")), ring)));
        assertThat(cashier.again(advance).status()).isEqualTo(VoucherStatus.SPENT);
    }

    @Test
    void voucherOfAnotherTenantIsUnknown() {
        Voucher card = cashier.giftCard("100.00");
        TenantRef other = TENANTS.platform().newIndianTenant();
        Piece ring = here.aRing(other);
        assertProblem(
                "voucher-unknown-code",
                () -> here.shop.in(
                        other,
                        () -> here.sales()
                                .sell(
                                        UUID.randomUUID(),
                                        here.buying(null, null, List.of(Cashier.by(card, "100.00")), ring))));
    }

    @Test
    void voidPaysTheRestBackOnce() {
        Voucher card = cashier.giftCard("800.00");
        var end = new VoucherVoid(card.branchId(), "sold by mistake", PaymentMethod.CARD, null);
        here.shop.first(() -> here.shop.get(Vouchers.class).makeVoid(card.id(), end));
        assertProblem(
                "voucher-not-live",
                () -> here.shop.first(() -> here.shop.get(Vouchers.class).makeVoid(card.id(), end)));
        assertThat(BooksCheck.of(here.shop, TENANTS.first())).isEmpty();
    }

    /** M5: 50 sales on two nodes want 300 of a card of 1,000: three get it. */
    @Test
    void salesRacingForOneVoucherNeverOverdrawIt() {
        for (int round = 0; round < (FULL ? 50 : 1); round++) {
            Voucher card = cashier.giftCard("1000.00");
            List<Object> answers = Objects.requireNonNull(Flux.range(0, 50)
                    .map(number -> attempt(number % 2 == 0 ? here : there, buying(Cashier.by(card, "300.00"))))
                    .collectList()
                    .flatMapMany(Flux::fromIterable)
                    .flatMap(each -> each.subscribeOn(Schedulers.parallel()), 50)
                    .collectList()
                    .block(Duration.ofMinutes(5)));
            assertThat(answers).hasSize(50).hasOnlyElementsOfTypes(SaleOutcome.class, Problem.class);
            assertThat(answers).filteredOn(SaleOutcome.class::isInstance).hasSize(3);
            assertThat(answers)
                    .filteredOn(Problem.class::isInstance)
                    .hasSize(47)
                    .allSatisfy(answer -> assertThat(((Problem) answer).slug()).isEqualTo("voucher-balance"));
            assertThat(cashier.again(card).balance()).isEqualTo(Counter.inr("100.00"));
        }
        assertThat(BooksCheck.of(here.shop, TENANTS.first())).isEmpty();
    }

    /** The checker sees a balance that was changed behind the ledger's back. */
    @Test
    void checkerFindsASeededFault() {
        TenantRef fresh = TENANTS.platform().newIndianTenant();
        new Cashier(here, fresh).giftCard("100.00");
        assertThat(BooksCheck.of(here.shop, fresh)).isEmpty();
        here.shop.in(
                fresh,
                () -> TENANTS.transactions()
                        .write(() -> TENANTS.client()
                                .sql("UPDATE voucher SET balance = balance - 1")
                                .fetch()
                                .rowsUpdated()));
        assertThat(String.join("\n", BooksCheck.of(here.shop, fresh)))
                .contains("M5 voucher differs from its entries", "M5 vouchers differ from the liability");
    }

    private static void assertRefused(String slug, Voucher named, Payment... payments) {
        Piece ring = here.aRing(TENANTS.first());
        SaleRequest request = here.buying(null, null, List.of(payments), ring);
        assertThatThrownBy(() -> here.shop.first(() -> here.sales().sell(UUID.randomUUID(), request)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.slug()).isEqualTo(slug);
                    assertThat(problem.extras()).containsEntry("code", named.code());
                });
        assertThat(here.shop
                        .first(() -> here.shop.get(Pieces.class).find(ring.id()))
                        .status())
                .isEqualTo(PieceStatus.IN_STOCK);
    }

    private static void sell(Payment... payments) {
        here.shop.first(() -> here.sales().sell(UUID.randomUUID(), buying(payments)));
    }

    private static SaleRequest buying(Payment... payments) {
        return here.buying(null, null, List.of(payments), here.aRing(TENANTS.first()));
    }

    private static Mono<Object> attempt(Counter counter, SaleRequest request) {
        return counter.shop
                .later(TENANTS.first(), () -> counter.sales().sell(UUID.randomUUID(), request))
                .cast(Object.class)
                .onErrorResume(Mono::just);
    }
}
