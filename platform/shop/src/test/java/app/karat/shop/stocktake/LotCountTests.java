package app.karat.shop.stocktake;

import static app.karat.shop.lots.LotFixtures.code;
import static app.karat.shop.lots.LotFixtures.count;
import static app.karat.shop.lots.LotFixtures.grams;
import static app.karat.shop.lots.LotFixtures.stones;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.TestShop;
import app.karat.shop.books.Proofs;
import app.karat.shop.lots.Lot;
import app.karat.shop.lots.LotFixtures;
import app.karat.shop.lots.LotKind;
import app.karat.shop.lots.LotMovement;
import app.karat.shop.lots.Lots;
import app.karat.shop.pricing.Quantity;
import app.karat.shop.sales.Counter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lots in a stock take: counted, weighed or both, and put right by their own movements. */
class LotCountTests {

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static Counter counter;
    static TestShop shop;
    static StockTakes takes;

    TenantRef chain;
    UUID branch;
    UUID take;

    @BeforeAll
    static void open() {
        counter = new Counter(TENANTS, Features.class);
        shop = counter.shop;
        takes = shop.get(StockTakes.class);
    }

    @BeforeEach
    void newShop() {
        chain = TENANTS.platform().newIndianTenant();
        branch = counter.branch(chain);
        take = UUID.randomUUID();
    }

    @AfterEach
    void booksAreRight() {
        var proof = call(() -> shop.get(Proofs.class).prove());
        assertThat(proof.findings()).as(proof.toString()).isZero();
    }

    @Test
    void whatWasCountedAsTheBooksSayIsNoDifference() {
        Lot boxes = received(LotKind.QUANTITY, null, null, count(8), "80.00");
        Lot wire = received(LotKind.WEIGHT, Metal.GOLD, null, grams("12.345"), "9000.00");
        Lot melee = received(LotKind.PARCEL, null, null, stones(40, "4.00"), "4000.00");
        start();
        assertThat(scan(new Scan(boxes.code(), null)).getFirst().found()).isEqualTo(Found.QUANTITY_NEEDED);
        assertThat(scan(new Scan(wire.code(), null, 3, null)).getFirst().found())
                .isEqualTo(Found.QUANTITY_NEEDED);
        assertThat(scan(new Scan(melee.code(), null, 40, null)).getFirst().found())
                .isEqualTo(Found.QUANTITY_NEEDED);
        assertThat(call(() -> takes.find(take)).counted()).isEmpty();
        scan(
                new Scan(boxes.code().toLowerCase(Locale.ROOT), null, 8, null),
                new Scan(wire.code(), Weight.of("12.345")),
                new Scan(melee.code(), null, 40, Carats.of("4.00")));
        assertThat(call(() -> takes.find(take)).counted()).containsEntry(Found.COUNTED, 3L);
        assertThat(close().variances()).isEmpty();
    }

    @Test
    void lessAndMoreGoThroughTheLotsMovementAndShrinkage() {
        Lot boxes = received(LotKind.QUANTITY, null, null, count(8), "80.00");
        Lot coins = received(LotKind.QUANTITY, Metal.SILVER, Weight.of("10.000"), count(4), "3600.00");
        Lot wire = received(LotKind.WEIGHT, Metal.GOLD, null, grams("10.000"), "10000.00");
        Lot melee = received(LotKind.PARCEL, null, null, stones(40, "4.00"), "4000.00");
        Lot gone = received(LotKind.QUANTITY, null, null, count(2), "20.00");
        start();
        scan(
                new Scan(boxes.code(), null, 9, null),
                new Scan(coins.code(), null, 3, null),
                new Scan(wire.code(), Weight.of("9.500")),
                new Scan(melee.code(), null, 39, Carats.of("3.90")));
        CountResult result = close();
        assertThat(result.variances()).allMatch(each -> each.kind() == CountResult.Kind.QUANTITY);
        assertThat(variance(result, gone).counted()).isEqualTo(Quantity.NONE);
        assertThat(variance(result, coins).books()).isEqualTo(new Quantity(4, Weight.of("40.000"), Carats.ZERO));
        assertThat(variance(result, wire).cost()).isEqualByComparingTo("500.00");
        decide(true, boxes, coins, wire, melee, gone);
        StockTake posted = call(() -> takes.post(take));
        assertThat(Objects.requireNonNull(posted.posting()).lots()).isEqualTo(5);

        assertThat(found(boxes).onHand()).isEqualTo(count(9));
        assertThat(found(boxes).cost()).isEqualTo(inr("90.00"));
        assertThat(found(coins).onHand()).isEqualTo(new Quantity(3, Weight.of("30.000"), Carats.ZERO));
        assertThat(found(coins).cost()).isEqualTo(inr("2700.00"));
        assertThat(found(wire).cost()).isEqualTo(inr("9500.00"));
        assertThat(found(melee).onHand()).isEqualTo(stones(39, "3.90"));
        assertThat(found(melee).cost()).isEqualTo(inr("3900.00"));
        assertThat(found(gone).cost()).isEqualTo(inr("0.00"));
        assertThat(shop.row(
                                chain,
                                "SELECT sum(debit) - sum(credit) AS lost FROM ledger_entry WHERE account = 'SHRINKAGE' AND posting = '"
                                        + take + "'")
                        .get("lost"))
                .hasToString("1510.00");
    }

    @Test
    void whatIsSoldAfterItWasCountedIsNoDifference() {
        Lot boxes = received(LotKind.QUANTITY, null, null, count(8), "80.00");
        start();
        scan(new Scan(boxes.code(), null, 7, null));
        takeOut(boxes, 5);
        CountResult.Variance missing = variance(close(), boxes);
        assertThat(missing.books()).isEqualTo(count(8));
        decide(true, boxes);
        call(() -> takes.post(take));
        assertThat(found(boxes).onHand()).isEqualTo(count(2));
        assertThat(found(boxes).cost()).isEqualTo(inr("20.00"));
    }

    @Test
    void laterFigureCountsAndALotWithTooLittleLeftIsLeftAlone() {
        Lot boxes = received(LotKind.QUANTITY, null, null, count(8), "80.00");
        start();
        scan(new Scan(boxes.code(), null, 2, null));
        assertThat(scan(new Scan(boxes.code(), null, 3, null)).getFirst().again())
                .isTrue();
        assertThat(variance(close(), boxes).counted()).isEqualTo(count(3));
        takeOut(boxes, 4);
        decide(true, boxes);
        StockTake posted = call(() -> takes.post(take));
        assertThat(Objects.requireNonNull(posted.posting()).movedOn()).containsExactly(boxes.code());
        assertThat(found(boxes).onHand()).isEqualTo(count(4));
    }

    @Test
    void differenceThatIsLeftChangesNothingAndOthersSeeNothing() {
        Lot boxes = received(LotKind.QUANTITY, null, null, count(8), "80.00");
        start();
        scan(new Scan(boxes.code(), null, 2, null));
        close();
        decide(false, boxes);
        assertThatThrownBy(() -> shop.second(() -> takes.post(take)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("stock-take-unknown"));
        call(() -> takes.post(take));
        assertThat(found(boxes).onHand()).isEqualTo(count(8));
    }

    @Test
    void lotOfAnotherCategoryOrAServiceIsNotCounted() {
        Lot boxes = received(LotKind.QUANTITY, null, null, count(8), "80.00");
        Lot cleaning = added(LotKind.SERVICE, null, null);
        call(() -> takes.start(take, branch, "Ring"));
        assertThat(scan(new Scan(boxes.code(), null, 8, null)).getFirst().found())
                .isEqualTo(Found.OTHER_CATEGORY);
        assertThat(scan(new Scan(cleaning.code(), null, 1, null)).getFirst().found())
                .isEqualTo(Found.UNKNOWN);
    }

    private static CountResult.Variance variance(CountResult result, Lot lot) {
        return result.variances().stream()
                .filter(each -> lot.id().equals(each.lotId()))
                .findFirst()
                .orElseThrow();
    }

    private void start() {
        call(() -> takes.start(take, branch, null));
    }

    private List<ScanAnswer> scan(Scan... scans) {
        return call(() -> takes.scan(take, "till", List.of(scans)));
    }

    private CountResult close() {
        return Objects.requireNonNull(call(() -> takes.close(take)).result());
    }

    private void decide(boolean accepted, Lot... lots) {
        for (Lot lot : lots) {
            call(() -> takes.decide(take, java.util.Map.of(lot.code(), new Verdict(accepted, "counted twice"))));
        }
    }

    private void takeOut(Lot lot, int count) {
        var out = new LotMovement(lot.id(), count(count), true, null, null, "given away");
        call(() -> shop.get(Lots.class).move(UUID.randomUUID(), out));
    }

    private Lot received(LotKind kind, @Nullable Metal metal, @Nullable Weight unit, Quantity quantity, String cost) {
        Lot lot = added(kind, metal, unit);
        var receipt = new LotMovement(lot.id(), quantity, false, inr(cost), null, null);
        return call(() -> shop.get(Lots.class).move(UUID.randomUUID(), receipt));
    }

    private Lot added(LotKind kind, @Nullable Metal metal, @Nullable Weight unit) {
        var plan = LotFixtures.plan(branch, code(), kind, metal, unit);
        return call(() -> shop.get(Lots.class).add(plan));
    }

    private Lot found(Lot lot) {
        return call(() -> shop.get(Lots.class).find(lot.id()));
    }

    private <T> T call(Supplier<Mono<T>> work) {
        return shop.in(chain, work);
    }

    private static Money inr(String amount) {
        return Counter.inr(amount);
    }

    @ComponentScan(
            basePackageClasses = {StockTakes.class, Proofs.class},
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(BooksConfiguration|NightlyProof|Ledgers)")
            })
    static class Features {}
}
