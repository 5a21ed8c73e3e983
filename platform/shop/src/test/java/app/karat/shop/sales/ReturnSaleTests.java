package app.karat.shop.sales;

import static app.karat.shop.sales.SalesTests.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Purity;
import app.karat.shop.SignedIn;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceStatus;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.metals.HandRate;
import app.karat.shop.metals.RateSide;
import app.karat.shop.metals.Rates;
import app.karat.shop.metals.RatesFixture;
import app.karat.shop.metals.market.FixedMarket;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.returns.CreditNote;
import app.karat.shop.returns.Restocking;
import app.karat.shop.returns.ReturnKind;
import app.karat.shop.returns.ReturnOffer;
import app.karat.shop.returns.ReturnRequest;
import app.karat.shop.returns.Returns;
import app.karat.shop.vouchers.VoucherKind;
import app.karat.shop.vouchers.Vouchers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Goods that come back. The ring of the checked case was sold for 88206.00 with 22K at 6000.00 a gram; now a gram is worth 5000.00, bought back
 * at 4800.00 towards a purchase and 4500.00 for money. The Indian policy gives metal at today's rate and stones back, and no making.
 */
class ReturnSaleTests {

    /** 9.900 × 5000 = 49500 and 20000 of the stone; 1284.56 × 69500 / 85637 = 1042.50 of each tax; −0.12 in proportion, rounded down. */
    private static final String BACK = "71584.90";

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    private static final int ROUNDS = Boolean.getBoolean("karat.full") ? 50 : 1;

    static Counter counter;

    @BeforeAll
    static void open() {
        counter = new Counter(TENANTS, Features.class);
        rate(RateSide.SALE, "5000.00");
        rate(RateSide.EXCHANGE, "4800.00");
        rate(RateSide.CASH, "4500.00");
    }

    @AfterAll
    static void booksAreRight() {
        assertThat(BooksCheck.of(counter.shop, TENANTS.first())).isEmpty();
    }

    @Test
    void policyIsAppliedChargeByCharge() {
        Sale sale = sold(null, counter.aRing(TENANTS.first()));
        ReturnOffer offer = offer(everything(sale, ReturnKind.RETURN));
        var line = offer.credit().lines().getFirst();
        assertThat(line.charges())
                .extracting(charge ->
                        charge.kind() + " " + charge.refunded().amount().toPlainString())
                .containsExactly("METAL 49500.00", "WASTAGE 0.00", "MAKING 0.00", "STONE 20000.00");
        assertThat(line.taxable()).isEqualTo(Counter.inr("69500.00"));
        assertThat(offer.credit().tax()).isEqualTo(Counter.inr("2085.00"));
        assertThat(offer.credit().roundOff()).isEqualTo(Counter.inr("-0.10"));
        assertThat(offer.credit().total()).isEqualTo(Counter.inr(BACK));
        assertThat(offer.left()).isEqualTo(sale.bill().total());
        assertThat(offer.needsApproval()).isNull();
    }

    @Test
    void pieceGoesBackIntoStockAndMoneyOut() {
        Piece ring = counter.aRing(TENANTS.first());
        Sale sale = sold(null, ring);
        UUID id = UUID.randomUUID();
        CreditNote note =
                back(id, returning(sale, ring, true, card(BACK), null)).note();

        assertThat(note.number()).contains("/C");
        assertThat(piece(ring).status()).isEqualTo(PieceStatus.IN_STOCK);
        assertThat(text(
                        "SELECT string_agg(account || ' ' || debit || ' ' || credit, ', ' ORDER BY account) AS it FROM ledger_entry"
                                + " WHERE posting = '" + id + "'"))
                .isEqualTo("CARD 0.00 71584.90, COST_OF_SALES 0.00 70000.00, ROUND_OFF 0.00 0.10, SALES 69500.00 0.00,"
                        + " STOCK 70000.00 0.00, TAX:CGST 1042.50 0.00, TAX:SGST 1042.50 0.00");
        assertThat(text(
                        "SELECT string_agg(kind || ' ' || pieces || ' ' || grams, ', ' ORDER BY id) AS it FROM stock_entry"
                                + " WHERE piece_id = '" + ring.id() + "'"))
                .isEqualTo("ADDED 1 9.900, SOLD -1 -9.900, RETURNED 1 9.900");
        assertThat(back(id, returning(sale, ring, true, card(BACK), null)).repeated())
                .isTrue();
        assertProblem("not-returnable", () -> back(UUID.randomUUID(), returning(sale, ring, true, card(BACK), null)));
        assertProblem("credit-note-id-reused", () -> back(id, returning(sale, ring, false, card(BACK), null)));
        assertProblem(
                "credit-note-unknown", () -> counter.shop.second(() -> returns().find(id)));
    }

    @Test
    void returnTakesBackThePointsThatItsPartOfTheSaleEarned() {
        counter.shop.first(() -> TENANTS.transactions()
                .write(() -> TENANTS.client()
                        .sql(
                                "UPDATE settings SET loyalty = '{\"spend\":{\"amount\":\"1000.00\",\"currency\":\"INR\"},\"points\":1,"
                                        + "\"worth\":{\"amount\":\"1.00\",\"currency\":\"INR\"},\"months\":12}'")
                        .fetch()
                        .rowsUpdated()));
        UUID customer = new Cashier(counter, TENANTS.first()).customer("ABCDE1234F");
        Piece ring = counter.aRing(TENANTS.first());
        Sale sale = sold(customer, ring);
        back(UUID.randomUUID(), returning(sale, ring, true, card(BACK), null));
        assertThat(text(
                        "SELECT string_agg(kind || ' ' || points, ', ' ORDER BY id) || ' leave ' || (SELECT points FROM loyalty_account"
                                + " WHERE customer_id = '" + customer
                                + "') AS it FROM loyalty_entry WHERE customer_id = '" + customer + "'"))
                .isEqualTo("EARNED 85, REVERSED -68 leave 17");
    }

    @Test
    void exchangeIsAReturnForAVoucherAndANewSalePaidWithIt() {
        Piece old = counter.aRing(TENANTS.first());
        Sale sale = sold(null, old);
        var voucher = new ReturnRequest.Voucher(VoucherKind.CREDIT_NOTE, Counter.inr(BACK));
        CreditNote note = back(UUID.randomUUID(), returning(sale, old, false, List.of(), voucher))
                .note();
        assertThat(piece(old).status()).isEqualTo(PieceStatus.RETURNED);
        var restocking = counter.shop.get(Restocking.class);
        assertProblem("piece-unknown", () -> counter.shop.second(() -> restocking.restock(old.id())));
        assertThat(counter.shop.first(() -> restocking.restock(old.id())).status())
                .isEqualTo(PieceStatus.IN_STOCK);
        String code = Objects.requireNonNull(note.voucherCode());
        Payment paid = new Payment(PaymentMethod.VOUCHER, Counter.inr(BACK), null, code);
        Piece other = counter.aRing(TENANTS.first());
        counter.shop.first(
                () -> counter.sales().sell(UUID.randomUUID(), counter.buying(null, null, List.of(paid), other)));
        assertThat(counter.shop
                        .first(() -> counter.shop.get(Vouchers.class).byCode(code))
                        .balance())
                .isEqualTo(Counter.inr("0.00"));
    }

    @Test
    void pieceThatCameBackIsSoldAgainAndKeepsItsHistory() {
        Piece ring = counter.aRing(TENANTS.first());
        back(UUID.randomUUID(), returning(sold(null, ring), ring, true, card(BACK), null));
        Sale second = sold(null, piece(ring));
        assertThat(second.bill().lines().getFirst().pieceId()).isEqualTo(ring.id());
        assertThat(text("SELECT count(*)::text AS it FROM stock_entry WHERE piece_id = '" + ring.id() + "'"))
                .isEqualTo("4");
    }

    @Test
    void ownPieceIsBoughtBackAtTodaysPurchaseRate() {
        Piece ring = counter.aRing(TENANTS.first());
        Sale sale = sold(null, ring);
        // 9.900 × 4500 = 44550.00 for money, and 80 % of the stone's 20000.00
        var request = new ReturnRequest(
                sale.id(),
                ReturnKind.BUY_BACK,
                List.of(new ReturnRequest.Line(ring.id(), true)),
                null,
                null,
                "Bought back",
                List.of(new Payment(PaymentMethod.BANK, Counter.inr("60550.00"), null, "UTR")),
                null,
                null);
        CreditNote note = back(UUID.randomUUID(), request).note();
        assertThat(note.number()).contains("/B");
        assertThat(text("SELECT kind || ' ' || value AS it FROM stock_entry WHERE source = '" + note.id() + "'"))
                .isEqualTo("BOUGHT_BACK 60550.00");
        assertThat(text("SELECT refunded::text AS it FROM sale WHERE id = '" + sale.id() + "'"))
                .isEqualTo("0.00");
        assertThat(text("SELECT cost::text AS it FROM piece WHERE id = '" + ring.id() + "'"))
                .isEqualTo("60550.00");
    }

    @Test
    void pieceBoughtBackCostsWhatWasPaidForItAfterTheDeduction() {
        Piece ring = counter.aRing(TENANTS.first());
        Sale sale = sold(null, ring);
        var request = new ReturnRequest(
                sale.id(),
                ReturnKind.BUY_BACK,
                List.of(new ReturnRequest.Line(ring.id(), true)),
                null,
                Counter.inr("550.00"),
                "Bought back",
                List.of(new Payment(PaymentMethod.BANK, Counter.inr("60000.00"), null, "UTR")),
                null,
                null);
        CreditNote note = back(UUID.randomUUID(), request).note();
        assertThat(text("SELECT value::text AS it FROM stock_entry WHERE source = '" + note.id() + "'"))
                .isEqualTo("60000.00");
        assertThat(text("SELECT debit::text AS it FROM ledger_entry WHERE account = 'STOCK' AND posting = '" + note.id()
                        + "'"))
                .isEqualTo("60000.00");
        assertThat(text("SELECT cost::text AS it FROM piece WHERE id = '" + ring.id() + "'"))
                .isEqualTo("60000.00");
    }

    @Test
    void refundsMustBeWhatThePolicySays() {
        Piece ring = counter.aRing(TENANTS.first());
        Sale sale = sold(null, ring);
        assertProblem(
                "refund-mismatch", () -> back(UUID.randomUUID(), returning(sale, ring, true, card("88206.00"), null)));
        assertProblem(
                "not-of-this-sale",
                () -> back(UUID.randomUUID(), returning(sale, counter.aRing(TENANTS.first()), true, card(BACK), null)));
    }

    @Test
    void allowanceNeedsSomebodyInCharge() {
        Sale sale = sold(null, counter.aRing(TENANTS.first()));
        var user = SignedIn.salesIn(sale.branchId());
        assertProblem(
                "return-needs-approval",
                () -> TENANTS.inFirst(() -> returns().giveBack(UUID.randomUUID(), allowance(sale, "500.00")))
                        .contextWrite(SignedIn.as(user))
                        .block());
    }

    @Test
    void twoHundredPartialRefundsAtOnceNeverExceedWhatWasPaid() {
        for (int round = 0; round < ROUNDS; round++) {
            refundAtOnce(sold(null, counter.aRing(TENANTS.first())));
        }
    }

    @Test
    void checkerSeesARefundWithoutItsNote() {
        Sale sale = sold(null, counter.aRing(TENANTS.first()));
        String where = " WHERE id = '" + sale.id() + "'";
        change("UPDATE sale SET refunded = 1" + where);
        assertThat(BooksCheck.of(counter.shop, TENANTS.first())).anyMatch(rule -> rule.startsWith("M5 refunds differ"));
        change("UPDATE sale SET refunded = 0" + where);
        assertThatThrownBy(() -> change("UPDATE sale SET refunded = total + 1" + where))
                .hasMessageContaining("sale_never_over_refunded");
        assertThatThrownBy(() -> change("UPDATE sale SET total = 1" + where)).hasMessageContaining("permission denied");
    }

    private static void change(String sql) {
        counter.shop.first(() -> TENANTS.transactions()
                .write(() -> TENANTS.client().sql(sql).fetch().rowsUpdated()));
    }

    private static void refundAtOnce(Sale sale) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            ids.add(UUID.randomUUID());
        }
        List<String> answers = Objects.requireNonNull(Flux.fromIterable(ids)
                .flatMap(id -> Flux.range(0, 2).flatMap(again -> refund(id, sale)), 200)
                .collectList()
                .block(Duration.ofMinutes(3)));
        // 88206.00 holds 176 times 500.00
        assertThat(answers).filteredOn("done"::equals).hasSize(176);
        assertThat(answers).filteredOn("again"::equals).hasSize(176);
        assertThat(answers).filteredOn("refund-exceeds-paid"::equals).hasSize(48);
        assertThat(text("SELECT refunded::text AS it FROM sale WHERE id = '" + sale.id() + "'"))
                .isEqualTo("88000.00");
        assertThat(text("SELECT sum(total)::text AS it FROM credit_note WHERE sale_id = '" + sale.id() + "'"))
                .isEqualTo("88000.00");
    }

    private static Mono<String> refund(UUID id, Sale sale) {
        return counter.shop
                .later(TENANTS.first(), () -> returns().giveBack(id, allowance(sale, "500.00")))
                .retryWhen(Retry.backoff(50, Duration.ofMillis(20))
                        .filter(error -> error instanceof Problem problem
                                && problem.slug().equals("busy")))
                .map(outcome -> outcome.repeated() ? "again" : "done")
                .onErrorResume(Problem.class, problem -> Mono.just(problem.slug()));
    }

    private static Sale sold(@Nullable UUID customer, Piece... pieces) {
        var request = counter.buying(customer, null, List.of(), pieces);
        return counter.shop
                .first(() -> counter.sales().sell(UUID.randomUUID(), request))
                .sale();
    }

    private static Piece piece(Piece piece) {
        return counter.shop.first(() -> counter.shop.get(Pieces.class).find(piece.id()));
    }

    private static ReturnRequest everything(Sale sale, ReturnKind kind) {
        return new ReturnRequest(sale.id(), kind, List.of(), null, null, "", List.of(), null, null);
    }

    private static ReturnRequest returning(
            Sale sale, Piece piece, boolean restock, List<Payment> refunds, ReturnRequest.@Nullable Voucher voucher) {
        return new ReturnRequest(
                sale.id(),
                ReturnKind.RETURN,
                List.of(new ReturnRequest.Line(piece.id(), restock)),
                null,
                null,
                "Did not fit",
                refunds,
                voucher,
                null);
    }

    private static ReturnRequest allowance(Sale sale, String amount) {
        Money money = Counter.inr(amount);
        return new ReturnRequest(
                sale.id(), ReturnKind.RETURN, List.of(), money, null, "A scratch", card(amount), null, null);
    }

    private static List<Payment> card(String amount) {
        return List.of(new Payment(PaymentMethod.CARD, Counter.inr(amount), null, "4711"));
    }

    private static Returns returns() {
        return counter.shop.get(Returns.class);
    }

    private static ReturnOffer offer(ReturnRequest request) {
        return counter.shop.first(() -> returns().offer(request));
    }

    private static app.karat.shop.returns.ReturnOutcome back(UUID id, ReturnRequest request) {
        return counter.shop.first(() -> returns().giveBack(id, request));
    }

    private static void rate(RateSide side, String perGram) {
        var rate = new HandRate(
                counter.branch(TENANTS.first()), Purity.of(Metal.GOLD, "22K"), side, Counter.inr(perGram), "test");
        counter.shop.first(() -> counter.shop.get(Rates.class).setByHand(rate, null));
    }

    private static String text(String sql) {
        Map<String, Object> row = counter.shop.row(TENANTS.first(), sql);
        return String.valueOf(row.get("it"));
    }

    @ComponentScan(
            basePackageClasses = Returns.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class))
    static class Features {

        @Bean
        Rates rates() {
            return RatesFixture.rates(TENANTS, FixedMarket.goldAt("2650", "84.5"), Clock.systemUTC());
        }
    }
}
