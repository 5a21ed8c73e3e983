package app.karat.shop.sales;

import static app.karat.shop.lots.LotFixtures.code;
import static app.karat.shop.lots.LotFixtures.count;
import static app.karat.shop.lots.LotFixtures.grams;
import static app.karat.shop.lots.LotFixtures.stones;
import static app.karat.shop.sales.SalesTests.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.inventory.Piece;
import app.karat.shop.lots.Lot;
import app.karat.shop.lots.LotFixtures;
import app.karat.shop.lots.LotKind;
import app.karat.shop.lots.LotMovement;
import app.karat.shop.lots.LotPlan;
import app.karat.shop.lots.Lots;
import app.karat.shop.metals.Rates;
import app.karat.shop.metals.RatesFixture;
import app.karat.shop.metals.market.FixedMarket;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.pricing.Quantity;
import app.karat.shop.returns.CreditNote;
import app.karat.shop.returns.ReturnKind;
import app.karat.shop.returns.ReturnOffer;
import app.karat.shop.returns.ReturnRequest;
import app.karat.shop.returns.Returns;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
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

/** What was counted or weighed out of a lot comes back into it, in as many parts as there are, and never more than was sold. */
class LotReturnTests {

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static Counter counter;

    @BeforeAll
    static void open() {
        counter = new Counter(TENANTS, Features.class);
    }

    @AfterEach
    void booksAreRight() {
        assertThat(BooksCheck.of(counter.shop, TENANTS.first())).isEmpty();
    }

    @Test
    void boxesComeBackOneByOneUntilAllThatWereSoldAreBack() {
        Lot boxes = received(plan(LotKind.QUANTITY, null, null), count(7), "100.00");
        Sale sale = sold(boxes, count(3));
        assertThat(found(boxes).cost()).isEqualTo(Counter.inr("57.14"));
        Money whole = offer(request(sale, boxes, count(3))).credit().taxable();
        Money sum = Counter.inr("0.00");
        for (int i = 0; i < 3; i++) {
            CreditNote note = back(sale, boxes, i == 2 ? null : count(1));
            sum = sum.plus(note.details().credit().taxable());
            assertThat(note.details().credit().lines().getFirst().quantity()).isEqualTo(count(1));
        }
        // the ring of the checked case without its making: 59400 of metal and 20000 of the stone
        assertThat(sum).isEqualTo(whole).isEqualTo(Counter.inr("79400.00"));
        assertThat(found(boxes).onHand()).isEqualTo(count(7));
        assertThat(found(boxes).cost()).isEqualTo(Counter.inr("100.00"));
        assertProblem("not-returnable", () -> offer(request(sale, boxes, count(1))));
        assertProblem("nothing-to-refund", () -> offer(everything(sale)));
    }

    @Test
    void chainComesBackByTheGramWithTheMetalAndCostThatLeft() {
        Lot chain = received(plan(LotKind.WEIGHT, Metal.GOLD, null), grams("10.001"), "1000.01");
        Sale sale = sold(chain, grams("3.333"));
        String before = metal(chain);
        back(sale, chain, grams("1.111"));
        back(sale, chain, grams("0.001"));
        back(sale, chain, null);
        assertThat(found(chain).onHand()).isEqualTo(grams("10.001"));
        assertThat(found(chain).cost()).isEqualTo(Counter.inr("1000.01"));
        assertThat(metal(chain)).isEqualTo("9.161").isNotEqualTo(before);
    }

    @Test
    void coinsTakeTheirMetalBackWithThem() {
        Lot coins = received(plan(LotKind.QUANTITY, Metal.SILVER, Weight.of("10.000")), count(4), "3600.00");
        Sale sale = sold(coins, count(4));
        back(sale, coins, new Quantity(1, Weight.of("10.000"), Carats.ZERO));
        assertThat(found(coins).onHand()).isEqualTo(new Quantity(1, Weight.of("10.000"), Carats.ZERO));
        assertThat(found(coins).cost()).isEqualTo(Counter.inr("900.00"));
    }

    @Test
    void stonesComeBackByCountAndCaratsTheLastOfBothTogether() {
        Lot parcel = received(plan(LotKind.PARCEL, null, null), stones(50, "5.00"), "50000.00");
        Sale sale = sold(parcel, stones(10, "1.05"));
        back(sale, parcel, stones(4, "0.40"));
        assertRefused("lines[0].quantity.count", sale, parcel, stones(2, "0.65"));
        assertRefused("lines[0].quantity.count", sale, parcel, stones(6, "0.64"));
        back(sale, parcel, stones(6, "0.65"));
        assertThat(found(parcel).onHand()).isEqualTo(stones(50, "5.00"));
        assertThat(found(parcel).cost()).isEqualTo(Counter.inr("50000.00"));
    }

    @Test
    void quantityThatWasNotSoldNamesItsField() {
        Lot boxes = received(plan(LotKind.QUANTITY, null, null), count(5), "50.00");
        Lot chain = received(plan(LotKind.WEIGHT, Metal.GOLD, null), grams("5.000"), "500.00");
        Sale sale = sold(boxes, count(2));
        assertRefused("lines[0].quantity", sale, boxes, count(3));
        assertRefused("lines[0].quantity.count", sale, boxes, grams("1"));
        assertRefused("lines[0].quantity.carats", sale, boxes, stones(1, "0.10"));
        assertRefused("lines[0].quantity.grams", sale, boxes, new Quantity(1, Weight.of("1"), Carats.ZERO));
        Sale cut = sold(chain, grams("2.000"));
        assertRefused("lines[0].quantity.count", cut, chain, count(1));
        assertRefused("lines[0].quantity.count", cut, chain, new Quantity(-1, Weight.of("1"), Carats.ZERO));
        assertRefused("lines[0].quantity", cut, chain, grams("2.001"));
        assertProblem("not-of-this-sale", () -> offer(request(cut, boxes, count(1))));
        var apart = new ReturnRequest.Line(boxes.id(), false, count(1));
        assertProblem("lot-restocked", () -> offer(request(sale, ReturnKind.RETURN, apart, List.of())));
    }

    @Test
    void pieceComesBackWhole() {
        Piece ring = counter.aRing(TENANTS.first());
        var request = counter.buying(null, null, List.of(), ring);
        Sale sale = counter.shop
                .first(() -> counter.sales().sell(UUID.randomUUID(), request))
                .sale();
        var half = new ReturnRequest.Line(ring.id(), true, grams("1"));
        assertProblem("piece-is-whole", () -> offer(request(sale, ReturnKind.RETURN, half, List.of())));
    }

    @Test
    void serviceIsRefundedButNeitherStockedNorBought() {
        Lot cleaning = added(plan(LotKind.SERVICE, null, null));
        Sale sale = sold(cleaning, count(2));
        var line = new ReturnRequest.Line(cleaning.id(), true, count(1));
        assertProblem("service-not-bought", () -> offer(request(sale, ReturnKind.BUY_BACK, line, List.of())));
        back(sale, cleaning, count(2));
        assertThat(found(cleaning).onHand()).isEqualTo(Quantity.NONE);
        assertProblem("not-returnable", () -> offer(request(sale, cleaning, count(1))));
    }

    @Test
    void boughtBackGoodsCostWhatWasPaidForThemAndAreNotReturnedAsWell() {
        Lot boxes = received(plan(LotKind.QUANTITY, null, null), count(4), "40.00");
        Sale sale = sold(boxes, count(4));
        var line = new ReturnRequest.Line(boxes.id(), true, count(1));
        ReturnOffer offer = offer(request(sale, ReturnKind.BUY_BACK, line, List.of()));
        counter.shop.first(
                () -> returns().giveBack(UUID.randomUUID(), request(sale, ReturnKind.BUY_BACK, line, money(offer))));
        assertThat(found(boxes).cost()).isEqualTo(offer.credit().total());
        assertProblem("lot-return-exceeds", () -> offer(request(sale, boxes, count(4))));
        back(sale, boxes, count(3));
        assertThat(found(boxes).onHand()).isEqualTo(count(4));
        assertThat(found(boxes).cost()).isEqualTo(offer.credit().total().plus(Counter.inr("30.00")));
    }

    @Test
    void twentyAtOnceBringBackFiveOfFive() {
        Lot boxes = received(plan(LotKind.QUANTITY, null, null), count(5), "50.00");
        Sale sale = sold(boxes, count(5));
        List<String> answers = Objects.requireNonNull(Flux.range(0, 20)
                .flatMap(i -> attempt(sale, boxes), 20)
                .collectList()
                .block(Duration.ofMinutes(2)));
        assertThat(answers).filteredOn("done"::equals).hasSize(5);
        assertThat(answers).filteredOn("not-returnable"::equals).hasSize(15);
        assertThat(found(boxes).onHand()).isEqualTo(count(5));
    }

    @Test
    void sameReturnSentTwiceIsOneReturnAndOtherJewellersSeeNothing() {
        Lot boxes = received(plan(LotKind.QUANTITY, null, null), count(5), "50.00");
        Sale sale = sold(boxes, count(2));
        UUID id = UUID.randomUUID();
        var line = new ReturnRequest.Line(boxes.id(), true, count(1));
        var request = request(sale, ReturnKind.RETURN, line, money(offer(request(sale, boxes, count(1)))));
        assertProblem("sale-unknown", () -> counter.shop.second(() -> returns().giveBack(id, request)));
        assertThat(counter.shop.first(() -> returns().giveBack(id, request)).repeated())
                .isFalse();
        assertThat(counter.shop.first(() -> returns().giveBack(id, request)).repeated())
                .isTrue();
        assertThat(found(boxes).onHand()).isEqualTo(count(4));
        assertProblem("sale-unknown", () -> counter.shop.second(() -> returns().offer(request)));
    }

    @Test
    void checkerSeesGoodsThatCameBackWithoutANote() {
        Lot boxes = received(plan(LotKind.QUANTITY, null, null), count(5), "50.00");
        Sale sale = sold(boxes, count(2));
        change("UPDATE sale SET returned = jsonb_build_object('" + boxes.id()
                + "', jsonb_build_object('count', 3, 'grams', '0', 'carats', '0')) WHERE id = '" + sale.id() + "'");
        assertThat(BooksCheck.of(counter.shop, TENANTS.first())).anyMatch(rule -> rule.startsWith("M5 lot came back"));
        change("UPDATE sale SET returned = '{}' WHERE id = '" + sale.id() + "'");
    }

    private static Mono<String> attempt(Sale sale, Lot lot) {
        var line = new ReturnRequest.Line(lot.id(), true, count(1));
        return counter.shop
                .later(
                        TENANTS.first(),
                        () -> returns()
                                .offer(request(sale, ReturnKind.RETURN, line, List.of()))
                                .flatMap(offer -> returns()
                                        .giveBack(
                                                UUID.randomUUID(),
                                                request(sale, ReturnKind.RETURN, line, money(offer)))))
                .map(outcome -> "done")
                .retryWhen(Retry.fixedDelay(100, Duration.ofMillis(100))
                        .filter(error -> error instanceof Problem problem
                                && List.of("busy", "return-outdated", "refund-mismatch")
                                        .contains(problem.slug())))
                .onErrorResume(Problem.class, problem -> Mono.just(problem.slug()));
    }

    private static void assertRefused(String field, Sale sale, Lot lot, Quantity quantity) {
        try {
            offer(request(sale, lot, quantity));
        } catch (Problem problem) {
            assertThat(problem.errors())
                    .extracting(app.karat.kernel.problem.FieldError::field)
                    .containsExactly(field);
            return;
        }
        throw new AssertionError("nothing refused");
    }

    private static Sale sold(Lot lot, Quantity quantity) {
        return counter.shop
                .first(() -> counter.sales().sell(UUID.randomUUID(), counter.buyingOf(Map.of(lot, quantity))))
                .sale();
    }

    private static CreditNote back(Sale sale, Lot lot, @Nullable Quantity quantity) {
        var line = new ReturnRequest.Line(lot.id(), true, quantity);
        var paid = money(offer(request(sale, ReturnKind.RETURN, line, List.of())));
        return counter.shop
                .first(() -> returns().giveBack(UUID.randomUUID(), request(sale, ReturnKind.RETURN, line, paid)))
                .note();
    }

    private static ReturnOffer offer(ReturnRequest request) {
        return counter.shop.first(() -> returns().offer(request));
    }

    private static List<Payment> money(ReturnOffer offer) {
        return List.of(new Payment(PaymentMethod.CARD, offer.credit().total(), null, "4711"));
    }

    private static ReturnRequest everything(Sale sale) {
        return new ReturnRequest(sale.id(), ReturnKind.RETURN, List.of(), null, null, "", List.of(), null, null);
    }

    private static ReturnRequest request(Sale sale, Lot lot, Quantity quantity) {
        return request(sale, ReturnKind.RETURN, new ReturnRequest.Line(lot.id(), true, quantity), List.of());
    }

    private static ReturnRequest request(Sale sale, ReturnKind kind, ReturnRequest.Line line, List<Payment> refunds) {
        return new ReturnRequest(sale.id(), kind, List.of(line), null, null, "Too many", refunds, null, null);
    }

    private static Returns returns() {
        return counter.shop.get(Returns.class);
    }

    private static Lots lots() {
        return counter.shop.get(Lots.class);
    }

    private static Lot received(LotPlan plan, Quantity quantity, String cost) {
        Lot lot = added(plan);
        var receipt = new LotMovement(lot.id(), quantity, false, Counter.inr(cost), null, null);
        return counter.shop.first(() -> lots().move(UUID.randomUUID(), receipt));
    }

    private static Lot added(LotPlan plan) {
        return counter.shop.first(() -> lots().add(plan));
    }

    private static LotPlan plan(LotKind kind, @Nullable Metal metal, @Nullable Weight unit) {
        return LotFixtures.plan(counter.branch(TENANTS.first()), code(), kind, metal, unit);
    }

    private static Lot found(Lot lot) {
        return counter.shop.first(() -> lots().find(lot.id()));
    }

    private static String metal(Lot lot) {
        Map<String, Object> row = counter.shop.row(
                TENANTS.first(), "SELECT fine_grams::text AS it FROM lot WHERE id = '" + lot.id() + "'");
        return String.valueOf(row.get("it"));
    }

    private static void change(String sql) {
        counter.shop.first(() -> TENANTS.transactions()
                .write(() -> TENANTS.client().sql(sql).fetch().rowsUpdated()));
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
