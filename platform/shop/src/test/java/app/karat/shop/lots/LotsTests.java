package app.karat.shop.lots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.TestShop;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceFixtures;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Quantity;
import app.karat.shop.sales.BooksCheck;
import app.karat.shop.sales.Counter;
import app.karat.shop.sales.SaleOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

class LotsTests {

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static Counter counter;
    static TestShop shop;

    @BeforeAll
    static void open() {
        counter = new Counter(TENANTS);
        shop = counter.shop;
    }

    @AfterEach
    void booksAreRight() {
        assertThat(BooksCheck.of(shop, TENANTS.first())).isEmpty();
    }

    @Test
    void fiftyBuyersOfALotOfTenBuyExactlyTen() {
        Lot boxes = received(boxes(), count(10), "1000.00");
        List<Object> answers = Objects.requireNonNull(Flux.range(0, 50)
                .flatMap(buyer -> attempt(boxes, count(1)).subscribeOn(Schedulers.parallel()), 50)
                .collectList()
                .block(Duration.ofMinutes(2)));

        assertThat(answers).filteredOn(SaleOutcome.class::isInstance).hasSize(10);
        assertThat(answers)
                .filteredOn(Problem.class::isInstance)
                .hasSize(40)
                .allSatisfy(answer -> assertThat(((Problem) answer).slug()).isEqualTo("lot-short"));
        Lot left = found(boxes);
        assertThat(left.onHand()).isEqualTo(Quantity.NONE);
        assertThat(left.cost()).isEqualTo(Counter.inr("0.00"));
    }

    @Test
    void chainIsCutByTheGramDownToTheLastMilligramAndPaisa() {
        Lot chain = received(chain(), grams("10.001"), "1000.01");
        for (String cut : List.of("3.333", "3.334", "3.334")) {
            sell(chain, grams(cut));
        }
        Lot left = found(chain);
        assertThat(left.onHand()).isEqualTo(Quantity.NONE);
        assertThat(left.cost()).isEqualTo(Counter.inr("0.00"));
        assertThat(refusal(() -> sell(chain, grams("0.001")))).isEqualTo("lot-short");
    }

    @Test
    void coinsTakeTheirMetalWithThem() {
        Lot coins = received(coins(), count(4), "3600.00");
        assertThat(coins.onHand()).isEqualTo(new Quantity(4, Weight.of("40.000"), Carats.ZERO));
        sell(coins, count(3));
        assertThat(found(coins).onHand()).isEqualTo(new Quantity(1, Weight.of("10.000"), Carats.ZERO));
        assertThat(found(coins).cost()).isEqualTo(Counter.inr("900.00"));
    }

    @Test
    void splittingAParcelKeepsStonesCaratsAndCost() {
        Lot parcel = received(parcel(), stones(100, "12.34"), "123400.00");
        UUID into = UUID.randomUUID();
        var split = new LotSplit(parcel.id(), into, code(), "Melee, sieve 2", stones(30, "3.21"));
        UUID document = UUID.randomUUID();
        Lot rest = shop.first(() -> lots().split(document, split));
        Lot again = shop.first(() -> lots().split(document, split));
        Lot taken = shop.first(() -> lots().find(into));

        assertThat(again).isEqualTo(rest);
        assertThat(rest.onHand()).isEqualTo(stones(70, "9.13"));
        assertThat(taken.onHand()).isEqualTo(stones(30, "3.21"));
        assertThat(cost(rest).plus(cost(taken))).isEqualTo(Counter.inr("123400.00"));
        sell(taken, stones(30, "3.21"));
        assertThat(found(taken).onHand()).isEqualTo(Quantity.NONE);
        var more = new LotSplit(parcel.id(), UUID.randomUUID(), code(), "Too many", stones(71, "1.00"));
        assertThat(refusal(() -> shop.first(() -> lots().split(UUID.randomUUID(), more))))
                .isEqualTo("lot-short");
    }

    @Test
    void servicesNeverRunOutAndMoveNoStock() {
        Lot cleaning = added(plan(LotKind.SERVICE, null, null, null, "250.00", null));
        sell(cleaning, count(3));
        sell(cleaning, count(900));
        assertThat(found(cleaning).onHand()).isEqualTo(Quantity.NONE);
        assertThat(shop.first(() -> lots().entries(cleaning.id()))).isEmpty();
    }

    @Test
    void oneQuoteOfALotMakesOneSale() {
        Lot boxes = received(boxes(), count(10), "1000.00");
        var request = counter.buyingOf(Map.of(boxes, count(2)));
        UUID first = UUID.randomUUID();
        shop.first(() -> counter.sales().sell(first, request));
        assertThat(refusal(() -> shop.first(() -> counter.sales().sell(UUID.randomUUID(), request))))
                .isEqualTo("quote-used");
        assertThat(shop.first(() -> counter.sales().sell(first, request)).repeated())
                .isTrue();
        assertThat(found(boxes).onHand()).isEqualTo(count(8));
    }

    @Test
    void saleOfTwoLotsHappensWholeOrNotAtAll() {
        Lot boxes = received(boxes(), count(2), "20.00");
        Lot chain = received(chain(), grams("1.000"), "50.00");
        var both = Map.of(boxes, count(1), chain, grams("1.001"));
        assertThat(refusal(() -> shop.first(() -> counter.sales().sell(UUID.randomUUID(), counter.buyingOf(both)))))
                .isEqualTo("lot-short");
        assertThat(found(boxes).onHand()).isEqualTo(count(2));
    }

    @Test
    void receiptSentTwiceIsOneReceiptAndAnotherBodyIsRefused() {
        Lot boxes = added(boxes());
        UUID document = UUID.randomUUID();
        var receipt = new LotMovement(boxes.id(), count(5), false, Counter.inr("50.00"), null, null);
        var other = new LotMovement(boxes.id(), count(6), false, Counter.inr("50.00"), null, null);
        Objects.requireNonNull(Flux.range(0, 8)
                .flatMap(i -> shop.later(TENANTS.first(), () -> lots().move(document, receipt))
                        .subscribeOn(Schedulers.parallel()))
                .collectList()
                .block(Duration.ofSeconds(30)));
        assertThat(found(boxes).onHand()).isEqualTo(count(5));
        assertThat(refusal(() -> shop.first(() -> lots().move(document, other))))
                .isEqualTo("lot-id-reused");
    }

    @Test
    void correctionLeavesItsReasonAndNeverGoesBelowZero() {
        Lot boxes = received(boxes(), count(5), "50.00");
        var broken = new LotMovement(boxes.id(), count(2), true, null, null, "two are broken");
        shop.first(() -> lots().move(UUID.randomUUID(), broken));
        assertThat(found(boxes).onHand()).isEqualTo(count(3));
        assertThat(found(boxes).cost()).isEqualTo(Counter.inr("30.00"));
        assertThat(shop.first(() -> lots().entries(boxes.id())).getFirst().reason())
                .isEqualTo("two are broken");
        var tooMany = new LotMovement(boxes.id(), count(4), true, null, null, "all gone");
        assertThat(refusal(() -> shop.first(() -> lots().move(UUID.randomUUID(), tooMany))))
                .isEqualTo("lot-short");
        assertThat(refusal(() -> shop.first(() -> lots().move(
                                UUID.randomUUID(), new LotMovement(boxes.id(), grams("1"), true, null, null, "why")))))
                .isEqualTo("invalid-input");
    }

    @Test
    void newPriceVoidsQuotesAndTheEditOfAnOldVersionIsRefused() {
        Lot boxes = received(boxes(), count(5), "50.00");
        var quoted = counter.buyingOf(Map.of(boxes, count(1)));
        LotPlan dearer = plan(LotKind.QUANTITY, null, null, null, "120.00", null);
        shop.first(() -> lots().change(boxes.id(), 1, dearer));
        assertThat(refusal(() -> shop.first(() -> counter.sales().sell(UUID.randomUUID(), quoted))))
                .isEqualTo("quote-outdated");
        assertThat(refusal(() -> shop.first(() -> lots().change(boxes.id(), 1, dearer))))
                .isEqualTo("lot-changed");
    }

    @Test
    void codeIsOnePerBranchAndNoTagOfAPiece() {
        Lot boxes = added(boxes());
        LotPlan same = withCode(boxes(), boxes.code());
        assertThat(refusal(() -> added(same))).isEqualTo("lot-code-taken");
        LotPlan ofAPiece = withCode(boxes(), counter.aRing(TENANTS.first()).tag());
        assertThat(refusal(() -> added(ofAPiece))).isEqualTo("lot-code-taken");
    }

    @Test
    void tagOfAPieceIsNoCodeOfALot() {
        Lot boxes = added(boxes());
        var pieces = shop.get(Pieces.class);
        Piece ring = tagged(boxes.code().toLowerCase(Locale.ROOT), counter.branch(TENANTS.first()));
        assertThat(refusal(() -> shop.first(() -> pieces.add(ring)))).isEqualTo("tag-taken");
        Piece elsewhere =
                PieceFixtures.tagged(PieceFixtures.aPendantIn(counter.branch(TENANTS.second())), boxes.code());
        assertThat(shop.second(() -> pieces.add(elsewhere)).tag()).isEqualTo(boxes.code());
    }

    @Test
    void pieceAndLotThatWantOneCodeAtOnceGetItOnce() {
        for (int i = 0; i < 20; i++) {
            LotPlan plan = boxes();
            Piece ring = tagged(plan.code(), counter.branch(TENANTS.first()));
            List<String> answers = Objects.requireNonNull(Flux.just(
                            named(() -> lots().add(plan)),
                            named(() -> shop.get(Pieces.class).add(ring)))
                    .flatMap(each -> each.subscribeOn(Schedulers.parallel()))
                    .collectList()
                    .block(Duration.ofSeconds(30)));
            assertThat(answers).containsOnlyOnce("done").containsAnyOf("tag-taken", "lot-code-taken");
        }
    }

    @Test
    void otherJewellerSeesNothingOfIt() {
        Lot boxes = received(boxes(), count(5), "50.00");
        assertThat(refusal(() -> shop.second(() -> lots().find(boxes.id())))).isEqualTo("lot-unknown");
        assertThat(refusal(() -> shop.second(() -> lots().move(
                                UUID.randomUUID(), new LotMovement(boxes.id(), count(1), true, null, null, "mine")))))
                .isEqualTo("lot-unknown");
        assertThat(shop.second(() -> lots().page(null, null, null, null, 50)).items())
                .isEmpty();
        assertThat(shop.first(() -> lots().page(null, LotKind.QUANTITY, boxes.code(), null, 50))
                        .items())
                .containsExactly(boxes);
        assertThat(found(boxes).onHand()).isEqualTo(count(5));
    }

    @Test
    void lotThatCannotBeNamesTheFieldsAtFault() {
        LotPlan noMetal = plan(LotKind.WEIGHT, null, null, null, null, PricePlan.metalRate(null, null));
        assertThatThrownBy(() -> added(noMetal))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(app.karat.kernel.problem.FieldError::field)
                                .contains("metal"));
    }

    private static Mono<String> named(java.util.function.Supplier<Mono<?>> work) {
        return shop.later(TENANTS.first(), () -> work.get().map(made -> "done"))
                .onErrorResume(Problem.class, problem -> Mono.just(problem.slug()));
    }

    private static Piece tagged(String tag, UUID branch) {
        return PieceFixtures.aRing(branch, tag);
    }

    private static Mono<Object> attempt(Lot lot, Quantity quantity) {
        var request = counter.buyingOf(Map.of(lot, quantity));
        UUID id = UUID.randomUUID();
        return shop.later(TENANTS.first(), () -> counter.sales().sell(id, request))
                .cast(Object.class)
                .retryWhen(Retry.fixedDelay(30, Duration.ofSeconds(1))
                        .filter(error -> error instanceof Problem problem
                                && problem.slug().equals("busy")))
                .onErrorResume(Mono::just);
    }

    private static void sell(Lot lot, Quantity quantity) {
        shop.first(() -> counter.sales().sell(UUID.randomUUID(), counter.buyingOf(Map.of(lot, quantity))));
    }

    private static Lot received(LotPlan plan, Quantity quantity, String cost) {
        Lot lot = added(plan);
        var receipt = new LotMovement(lot.id(), quantity, false, Counter.inr(cost), null, null);
        return shop.first(() -> lots().move(UUID.randomUUID(), receipt));
    }

    private static Lot added(LotPlan plan) {
        return shop.first(() -> lots().add(plan));
    }

    private static Lot found(Lot lot) {
        return shop.first(() -> lots().find(lot.id()));
    }

    private static Lots lots() {
        return shop.get(Lots.class);
    }

    private static Money cost(Lot lot) {
        return Objects.requireNonNull(lot.cost());
    }

    private static LotPlan boxes() {
        return plan(LotKind.QUANTITY, null, null, null, "100.00", null);
    }

    private static LotPlan coins() {
        return plan(LotKind.QUANTITY, Metal.SILVER, "999", Weight.of("10.000"), "1200.00", null);
    }

    private static LotPlan chain() {
        return plan(LotKind.WEIGHT, Metal.GOLD, "22K", null, null, PricePlan.metalRate(null, null));
    }

    private static LotPlan parcel() {
        return plan(LotKind.PARCEL, null, null, null, "15000.00", null);
    }

    private static LotPlan plan(
            LotKind kind,
            @Nullable Metal metal,
            @Nullable String purity,
            @Nullable Weight unit,
            @Nullable String price,
            @Nullable PricePlan pricing) {
        return new LotPlan(
                UUID.randomUUID(),
                counter.branch(TENANTS.first()),
                code(),
                "Something",
                "Other",
                kind,
                metal,
                purity,
                unit,
                price == null ? null : Counter.inr(price),
                pricing,
                null);
    }

    private static LotPlan withCode(LotPlan plan, String code) {
        return new LotPlan(
                plan.id(),
                plan.branchId(),
                code,
                plan.name(),
                plan.category(),
                plan.kind(),
                null,
                null,
                null,
                plan.unitPrice(),
                null,
                null);
    }

    private static String code() {
        return "L-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    private static Quantity count(int count) {
        return new Quantity(count, Weight.ZERO, Carats.ZERO);
    }

    private static Quantity grams(String grams) {
        return new Quantity(0, Weight.of(grams), Carats.ZERO);
    }

    private static Quantity stones(int count, String carats) {
        return new Quantity(count, Weight.ZERO, Carats.of(carats));
    }

    private static String refusal(Runnable work) {
        try {
            work.run();
        } catch (Problem problem) {
            return problem.slug();
        }
        return "nothing refused";
    }
}
