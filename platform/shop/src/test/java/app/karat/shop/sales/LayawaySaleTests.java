package app.karat.shop.sales;

import static app.karat.shop.sales.SalesTests.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.SignedIn;
import app.karat.shop.compliance.CashRules;
import app.karat.shop.compliance.Finding;
import app.karat.shop.compliance.Typed;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceStatus;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.layaway.Layaway;
import app.karat.shop.layaway.LayawayCancelling;
import app.karat.shop.layaway.LayawayChanges;
import app.karat.shop.layaway.LayawayPaying;
import app.karat.shop.layaway.LayawayStatus;
import app.karat.shop.layaway.LayawayWish;
import app.karat.shop.layaway.Layaways;
import app.karat.shop.layaway.Penalty;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.vouchers.VoucherKind;
import app.karat.shop.vouchers.Vouchers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Layaways over the real database. The ring of the checked case costs 88206.00. */
class LayawaySaleTests {

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static Counter counter;
    static Cashier cashier;

    @BeforeAll
    static void open() {
        counter = new Counter(TENANTS, Features.class);
        cashier = new Cashier(counter, TENANTS.first());
    }

    @AfterEach
    void booksAreRight() {
        assertThat(BooksCheck.of(counter.shop, TENANTS.first())).isEmpty();
    }

    @Test
    void piecesAreKeptAndPaidOffAndHandedOverByAnOrdinarySale() {
        Piece ring = counter.aRing(TENANTS.first());
        UUID customer = cashier.customer(null);
        Layaway begun = start(ring, customer, "28206.00");
        assertThat(begun.number()).contains("/L");
        assertThat(begun.schedule())
                .extracting(part -> part.amount().amount().toPlainString())
                .containsExactly("20000.00", "20000.00", "20000.00");
        assertThat(piece(ring).status()).isEqualTo(PieceStatus.RESERVED);
        assertProblem("piece-not-available", () -> buy(null, piece(ring)));
        assertProblem("piece-not-available", () -> buy(customer, piece(ring)));
        assertProblem("layaway-not-paid", () -> complete(begun.id(), UUID.randomUUID()));

        pay(begun.id(), UUID.randomUUID(), "20000.00");
        assertThat(find(begun.id()).remaining()).isEqualTo(Counter.inr("40000.00"));
        pay(begun.id(), UUID.randomUUID(), "40000.00");
        UUID sale = UUID.randomUUID();
        assertThat(complete(begun.id(), sale).status()).isEqualTo(LayawayStatus.COMPLETED);
        assertThat(complete(begun.id(), sale).saleId()).isEqualTo(sale);
        assertThat(counter.shop.first(() -> counter.sales().find(sale)).bill()).isEqualTo(begun.bill());
        assertThat(piece(ring).status()).isEqualTo(PieceStatus.SOLD);
        assertThat(sum("DEPOSITS", begun.id())).isEqualTo("-88206.00");
        assertProblem("layaway-over", () -> pay(begun.id(), UUID.randomUUID(), "1.00"));
    }

    @Test
    void sameIdIsTheSameLayawayAndTheSamePayment() {
        Piece ring = counter.aRing(TENANTS.first());
        UUID id = UUID.randomUUID();
        var wish = wish(ring, cashier.customer(null), "20000.00");
        Layaway begun = counter.shop.first(() -> layaways().start(id, wish)).layaway();
        counter.expire(wish.quote());
        assertThat(counter.shop.first(() -> layaways().start(id, wish))).isEqualTo(new Layaways.Outcome(begun, true));
        var other = new LayawayWish(wish.quote(), wish.customerId(), 2, wish.payments(), null);
        assertProblem(
                "layaway-id-reused", () -> counter.shop.first(() -> layaways().start(id, other)));
        UUID payment = UUID.randomUUID();
        assertThat(pay(id, payment, "100.00")).isEqualTo(pay(id, payment, "100.00"));
        assertProblem("layaway-id-reused", () -> pay(id, payment, "101.00"));
        assertProblem(
                "layaway-unknown", () -> counter.shop.second(() -> layaways().find(id)));
        assertProblem(
                "layaway-unknown", () -> counter.shop.second(() -> changes().complete(id, UUID.randomUUID())));
    }

    @Test
    void twentyPaymentsAtOnceNeverTakeMoreThanIsLeft() {
        Layaway begun = start(counter.aRing(TENANTS.first()), cashier.customer(null), "38206.00");
        List<String> answers = Objects.requireNonNull(Flux.range(0, 20)
                .flatMap(i -> counter.shop
                        .later(TENANTS.first(), () -> changes().pay(begun.id(), paying(UUID.randomUUID(), "5000.00")))
                        .map(paid -> "paid")
                        .onErrorResume(Problem.class, problem -> Mono.just(problem.slug())))
                .collectList()
                .block(Duration.ofMinutes(1)));
        assertThat(answers).filteredOn("paid"::equals).hasSize(10);
        assertThat(answers).filteredOn("more-than-left"::equals).hasSize(10);
        assertThat(find(begun.id()).remaining()).isEqualTo(Counter.inr("0.00"));
    }

    @Test
    void onePieceIsPutAwayForOneOnly() {
        Piece ring = counter.aRing(TENANTS.first());
        List<LayawayWish> wishes = Flux.range(0, 6)
                .map(i -> wish(ring, cashier.customer(null), "20000.00"))
                .collectList()
                .block();
        List<String> answers = Objects.requireNonNull(Flux.fromIterable(Objects.requireNonNull(wishes))
                .flatMap(wish -> counter.shop
                        .later(TENANTS.first(), () -> layaways().start(UUID.randomUUID(), wish))
                        .map(begun -> "begun")
                        .onErrorResume(Problem.class, problem -> Mono.just(problem.slug())))
                .collectList()
                .block(Duration.ofMinutes(1)));
        assertThat(answers).filteredOn("begun"::equals).hasSize(1);
        assertThat(answers).filteredOn("piece-not-available"::equals).hasSize(5);
    }

    @Test
    void voidedPaymentsAndWaivedPenaltiesCountNoMore() {
        Layaway begun = start(counter.aRing(TENANTS.first()), cashier.customer(null), "28206.00");
        UUID payment = UUID.randomUUID();
        pay(begun.id(), payment, "20000.00");
        counter.shop.first(() -> changes().makeVoid(begun.id(), payment, "Cheque came back", null));
        assertThat(find(begun.id()).remaining()).isEqualTo(Counter.inr("60000.00"));
        change("UPDATE layaway SET schedule = jsonb_set(schedule, '{0,dueOn}', '\"2026-01-01\"') WHERE id = '"
                + begun.id() + "'");
        Layaway late = counter.shop.first(() -> changes().assess(begun.id()));
        assertThat(counter.shop.first(() -> changes().assess(begun.id()))).isEqualTo(late);
        assertThat(late.penalties()).extracting(Penalty::amount).containsExactly(Counter.inr("400.00"));
        assertThat(late.remaining()).isEqualTo(Counter.inr("60400.00"));
        UUID penalty = late.penalties().getFirst().id();
        counter.shop.first(() -> changes().waive(begun.id(), penalty, "A good customer"));
        assertThat(find(begun.id()).remaining()).isEqualTo(Counter.inr("60000.00"));
        assertProblem(
                "layaway-penalty-unknown",
                () -> counter.shop.first(() -> changes().waive(begun.id(), UUID.randomUUID(), "?")));
    }

    @Test
    void cashOfAVoidedPaymentCountsForTheCustomerNoMore() {
        UUID customer = cashier.customer(null);
        var till = cashier.openTill(counter.branch(TENANTS.first()), "Voided");
        Layaway begun = start(counter.aRing(TENANTS.first()), customer, "28206.00");
        UUID kept = inCash(begun.id(), till.id(), "20000.00", "5000.00");
        assertThat(cashToday(customer)).isEqualTo("20000.00");
        UUID voided = inCash(begun.id(), till.id(), "15000.00", "1000.00");
        assertThat(cashToday(customer)).isEqualTo("35000.00");
        assertThat(findings(customer, "179999.00")).isNotEmpty();
        for (int i = 0; i < 2; i++) {
            counter.shop.first(() -> changes().makeVoid(begun.id(), voided, "Counted twice", till.id()));
        }
        assertThat(cashToday(customer)).isEqualTo("20000.00");
        assertThat(rows(voided)).isEqualTo("4: 0.00");
        assertThat(rows(kept)).isEqualTo("2: 25000.00");
        assertThat(findings(customer, "179999.00")).isEmpty();
        assertThat(findings(customer, "180000.00")).isNotEmpty();
        // 1000 of the float, 20000 and 15000 came in, 15000 went out
        assertThat(Objects.requireNonNull(cashier.close(till, 2).closing()).expected())
                .isEqualTo(Counter.inr("21000.00"));
    }

    @Test
    void noPaymentIsTurnedRoundTwice() {
        Layaway begun = start(counter.aRing(TENANTS.first()), cashier.customer(null), "28206.00");
        UUID payment = UUID.randomUUID();
        pay(begun.id(), payment, "20000.00");
        counter.shop.first(() -> changes().makeVoid(begun.id(), payment, "Cheque came back", null));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> change("INSERT INTO payment (document, branch_id, at, method, amount, reverses)"
                                + " SELECT document, branch_id, at, method, amount, reverses FROM payment WHERE reverses IS NOT NULL"
                                + " AND document = '" + payment + "'"))
                .hasMessageContaining("payment_reversed_once");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> change("INSERT INTO payment (document, branch_id, at, method, amount)"
                                + " SELECT document, branch_id, at, method, amount FROM payment WHERE reverses IS NOT NULL"
                                + " AND document = '" + payment + "'"))
                .hasMessageContaining("payment_sign");
    }

    @Test
    void aPaymentOfAnotherBranchOrBusinessIsNotMadeVoid() {
        Layaway begun = start(counter.aRing(TENANTS.first()), cashier.customer(null), "28206.00");
        UUID payment = UUID.randomUUID();
        pay(begun.id(), payment, "20000.00");
        var elsewhere = SignedIn.as(SignedIn.salesIn(UUID.randomUUID()));
        assertProblem(
                "layaway-unknown",
                () -> counter.shop.first(() ->
                        changes().makeVoid(begun.id(), payment, "no", null).contextWrite(elsewhere)));
        assertProblem(
                "layaway-unknown",
                () -> counter.shop.second(() -> changes().makeVoid(begun.id(), payment, "no", null)));
        assertThat(find(begun.id()).remaining()).isEqualTo(Counter.inr("40000.00"));
        assertThat(rows(payment)).isEqualTo("1: 20000.00");
    }

    @Test
    void paidPenaltyIsEarnedWhenThePiecesAreHandedOver() {
        Layaway begun = start(counter.aRing(TENANTS.first()), cashier.customer(null), "28206.00");
        change("UPDATE layaway SET schedule = jsonb_set(schedule, '{0,dueOn}', '\"2026-01-01\"') WHERE id = '"
                + begun.id() + "'");
        pay(begun.id(), UUID.randomUUID(), "60400.00");
        complete(begun.id(), UUID.randomUUID());
        assertThat(sum("LAYAWAY_PENALTIES", begun.id())).isEqualTo("400.00");
    }

    @Test
    void whoGivesUpGetsStoreCreditLessTheFeeAndThePieceIsFree() {
        Piece ring = counter.aRing(TENANTS.first());
        UUID customer = cashier.customer(null);
        Layaway begun = start(ring, customer, "28206.00");
        Layaway over = counter.shop.first(
                () -> changes().cancel(begun.id(), new LayawayCancelling("Changed their mind", null, null)));
        var ending = Objects.requireNonNull(over.ending());
        // 5 % of 88206.00
        assertThat(ending.fee()).isEqualTo(Counter.inr("4410.30"));
        assertThat(counter.shop
                        .first(() -> counter.shop.get(Vouchers.class).byCode(ending.voucherCode()))
                        .face())
                .isEqualTo(Counter.inr("23795.70"));
        assertThat(piece(ring).status()).isEqualTo(PieceStatus.IN_STOCK);
        buy(null, piece(ring));
    }

    @Test
    void vouchersPayAndCashLeavesTheTill() {
        UUID customer = cashier.customer(null);
        var till = cashier.openTill(counter.branch(TENANTS.first()), "Layaway");
        var advance = cashier.sell(VoucherKind.ADVANCE, "20000.00", customer, null);
        var request = new LayawayWish(
                counter.quote(customer, counter.aRing(TENANTS.first())),
                customer,
                3,
                List.of(Cashier.by(advance, "20000.00"), Cashier.cash("1000.00")),
                till.id());
        Layaway begun = counter.shop
                .first(() -> layaways().start(UUID.randomUUID(), request))
                .layaway();
        assertProblem(
                "voucher-spent",
                () -> counter.shop.first(() -> changes().makeVoid(begun.id(), begun.id(), "no", null)));
        counter.shop.first(
                () -> changes().cancel(begun.id(), new LayawayCancelling("Paid back", PaymentMethod.CASH, till.id())));
        var closing = Objects.requireNonNull(cashier.close(till, 2).closing());
        // 1000 of the float, 1000 came in, 21000.00 - 4410.30 went out
        assertThat(closing.expected()).isEqualTo(Counter.inr("-14589.70"));
    }

    @Test
    void termsAreKept() {
        Piece ring = counter.aRing(TENANTS.first());
        UUID customer = cashier.customer(null);
        assertProblem("down-payment", () -> start(ring, customer, "17640.00"));
        assertProblem("down-payment", () -> start(ring, customer, "88206.00"));
        var card = List.of(new Payment(PaymentMethod.CARD, Counter.inr("20000.00"), null, null));
        var tooLong = new LayawayWish(counter.quote(customer, ring), customer, 12, card, null);
        assertProblem("too-long", () -> counter.shop.first(() -> layaways().start(UUID.randomUUID(), tooLong)));
        assertProblem("customer-unknown", () -> start(ring, UUID.randomUUID(), "20000.00"));
    }

    private static Layaway start(Piece ring, UUID customer, String down) {
        return counter.shop
                .first(() -> layaways().start(UUID.randomUUID(), wish(ring, customer, down)))
                .layaway();
    }

    private static LayawayWish wish(Piece ring, UUID customer, String down) {
        var card = new Payment(PaymentMethod.CARD, Counter.inr(down), null, "4711");
        return new LayawayWish(counter.quote(customer, ring), customer, 3, List.of(card), null);
    }

    private static LayawayPaying paying(UUID payment, String amount) {
        var card = new Payment(PaymentMethod.CARD, Counter.inr(amount), null, "4711");
        return new LayawayPaying(payment, counter.branch(TENANTS.first()), List.of(card), null);
    }

    private static Layaway pay(UUID id, UUID payment, String amount) {
        return counter.shop.first(() -> changes().pay(id, paying(payment, amount)));
    }

    private static UUID inCash(UUID id, UUID till, String cash, String card) {
        UUID payment = UUID.randomUUID();
        var parts = List.of(Cashier.cash(cash), new Payment(PaymentMethod.CARD, Counter.inr(card), null, "4711"));
        var paying = new LayawayPaying(payment, counter.branch(TENANTS.first()), parts, till);
        counter.shop.first(() -> changes().pay(id, paying));
        return payment;
    }

    private static List<Finding> findings(UUID customer, String cash) {
        var typed = new Typed(Counter.inr(cash), List.of(Cashier.cash(cash)));
        var found = counter.shop.first(() -> counter.shop.get(CashRules.class).preview(typed, customer));
        return found.stream().filter(Finding::blocks).toList();
    }

    private static String cashToday(UUID customer) {
        return String.valueOf(counter.shop
                .row(TENANTS.first(), "SELECT cash_today::text AS it FROM customer WHERE id = '" + customer + "'")
                .get("it"));
    }

    private static String rows(UUID document) {
        return String.valueOf(counter.shop
                .row(
                        TENANTS.first(),
                        "SELECT count(*) || ': ' || sum(amount) AS it FROM payment WHERE document = '" + document + "'")
                .get("it"));
    }

    private static Layaway complete(UUID id, UUID sale) {
        return counter.shop.first(() -> changes().complete(id, sale));
    }

    private static Layaway find(UUID id) {
        return counter.shop.first(() -> layaways().find(id));
    }

    private static void buy(@org.jspecify.annotations.Nullable UUID customer, Piece ring) {
        counter.shop.first(() -> counter.sales().sell(UUID.randomUUID(), counter.buying(customer, ring)));
    }

    private static Piece piece(Piece piece) {
        return counter.shop.first(() -> counter.shop.get(Pieces.class).find(piece.id()));
    }

    private static String sum(String account, UUID posting) {
        return String.valueOf(counter.shop
                .row(
                        TENANTS.first(),
                        "SELECT sum(credit - debit)::text AS it FROM ledger_entry WHERE account = '" + account
                                + "' AND posting = '" + posting + "' AND id > (SELECT min(id) FROM ledger_entry"
                                + " WHERE posting = '" + posting + "' AND account = 'DEPOSITS')")
                .get("it"));
    }

    private static void change(String sql) {
        counter.shop.first(() -> TENANTS.transactions()
                .write(() -> TENANTS.client().sql(sql).fetch().rowsUpdated()));
    }

    private static Layaways layaways() {
        return counter.shop.get(Layaways.class);
    }

    private static LayawayChanges changes() {
        return counter.shop.get(LayawayChanges.class);
    }

    @ComponentScan(
            basePackageClasses = {Layaways.class, CashRules.class},
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*LayawayConfiguration")
            })
    static class Features {}
}
