package app.karat.shop.transfers;

import static app.karat.shop.lots.LotFixtures.code;
import static app.karat.shop.lots.LotFixtures.count;
import static app.karat.shop.lots.LotFixtures.grams;
import static app.karat.shop.lots.LotFixtures.stones;
import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Weight;
import app.karat.shop.Refused;
import app.karat.shop.TestShop;
import app.karat.shop.books.Proofs;
import app.karat.shop.branches.Branch;
import app.karat.shop.branches.Shops;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceFixtures;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.lots.Lot;
import app.karat.shop.lots.LotFixtures;
import app.karat.shop.lots.LotKind;
import app.karat.shop.lots.LotMovement;
import app.karat.shop.lots.LotTransfers;
import app.karat.shop.lots.Lots;
import app.karat.shop.pricing.Quantity;
import app.karat.shop.sales.Counter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

/** Goods of lots on their way between branches; the books are proven after each story, also while something is on the way. */
class LotTransferTests {

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static TestShop shop;
    static Transfers transfers;
    static Counter counter;

    TenantRef chain;
    UUID here;
    UUID there;

    @BeforeAll
    static void open() {
        counter = new Counter(TENANTS, Features.class);
        shop = counter.shop;
        transfers = shop.get(Transfers.class);
    }

    @BeforeEach
    void newChain() {
        chain = TENANTS.platform().newIndianTenant();
        here = counter.branch(chain);
        there = call(() -> shop.get(Shops.class).add(new Branch(UUID.randomUUID(), "B2", "B2", "MH", "", 1)))
                .id();
    }

    @AfterEach
    void booksAreRight() {
        proven();
    }

    @Test
    void partOfALotIsOnItsTransferAndMakesALotThere() {
        Lot wire = received(LotKind.WEIGHT, Metal.GOLD, null, grams("10.000"), "9000.01");
        Transfer sent = onTheWay(List.of(), wish(wire, grams("2.500")));
        assertThat(found(wire).onHand()).isEqualTo(grams("7.500"));
        assertThat(there(wire)).isEmpty();
        proven();
        assertThat(receive(sent, there, wire).status()).isEqualTo(TransferStatus.RECEIVED);
        Lot arrived = there(wire).getFirst();
        assertThat(arrived.onHand()).isEqualTo(grams("2.500"));
        assertThat(arrived.cost()).isEqualTo(Counter.inr("2250.00"));
        assertThat(arrived.code()).isEqualTo(wire.code());
        assertThat(arrived.pricing()).isEqualTo(wire.pricing());
        Refused.with("transfer-state", () -> receive(sent, there, wire));
    }

    @Test
    void restOfItGoesIntoTheLotThatIsThereWithTheLastPaisa() {
        Lot melee = received(LotKind.PARCEL, null, null, stones(30, "3.00"), "1000.00");
        receive(onTheWay(List.of(), wish(melee, stones(10, "1.00"))), there, melee);
        receive(onTheWay(List.of(), wish(melee, stones(20, "2.00"))), there, melee);
        assertThat(found(melee).onHand()).isEqualTo(Quantity.NONE);
        assertThat(found(melee).cost()).isEqualTo(Counter.inr("0.00"));
        assertThat(there(melee)).singleElement().satisfies(lot -> {
            assertThat(lot.onHand()).isEqualTo(stones(30, "3.00"));
            assertThat(lot.cost()).isEqualTo(Counter.inr("1000.00"));
        });
    }

    @Test
    void pieceAndLotTravelTogetherAndArriveOneByOne() {
        Piece ring = call(() -> shop.get(Pieces.class).add(PieceFixtures.aRingIn(here)));
        Lot coins = received(LotKind.QUANTITY, Metal.SILVER, Weight.of("10.000"), count(4), "3600.00");
        Transfer sent = onTheWay(List.of(ring.id()), wish(coins, count(3)));
        Transfer part = call(() -> transfers.receive(sent.id(), there, arrived(ring.id())));
        assertThat(part.status()).isEqualTo(TransferStatus.PARTLY_RECEIVED);
        Refused.with("piece-not-on-the-way", () -> call(() -> transfers.receive(sent.id(), there, arrived(ring.id()))));
        assertThat(part.lines().get(1).quantity()).isEqualTo(new Quantity(3, Weight.of("30.000"), Carats.ZERO));
        proven();
        assertThat(receive(sent, there, coins).status()).isEqualTo(TransferStatus.RECEIVED);
        assertThat(there(coins).getFirst().onHand()).isEqualTo(new Quantity(3, Weight.of("30.000"), Carats.ZERO));
    }

    @Test
    void parcelThatTurnsRoundGoesBackIntoItsLot() {
        Lot boxes = received(LotKind.QUANTITY, null, null, count(5), "50.00");
        receive(onTheWay(List.of(), wish(boxes, count(2))), here, boxes);
        assertThat(found(boxes).onHand()).isEqualTo(count(5));
        assertThat(found(boxes).cost()).isEqualTo(Counter.inr("50.00"));
        assertThat(there(boxes)).isEmpty();
    }

    @Test
    void whatIsLostOnTheWayIsBookedAtItsCost() {
        Lot boxes = received(LotKind.QUANTITY, null, null, count(5), "50.00");
        Transfer sent = onTheWay(List.of(), wish(boxes, count(2)));
        Transfer closed = call(() -> transfers.lost(sent.id(), List.of(boxes.id()), "Parcel stolen"));
        assertThat(closed.status()).isEqualTo(TransferStatus.LOST);
        assertThat(found(boxes).onHand()).isEqualTo(count(3));
        assertThat(shop.row(
                        chain,
                        "SELECT sum(debit)::text AS lost FROM ledger_entry WHERE account = 'LOST_IN_TRANSIT' AND posting = '"
                                + sent.id() + "'"))
                .containsEntry("lost", "20.00");
    }

    @Test
    void moreThanThereIsIsNeitherAskedForNorSent() {
        Lot boxes = received(LotKind.QUANTITY, null, null, count(5), "50.00");
        Refused.with("lot-short", () -> ask(UUID.randomUUID(), wish(boxes, count(6))));
        UUID id = UUID.randomUUID();
        ask(id, wish(boxes, count(4)));
        call(() -> transfers.approve(id));
        var given = new LotMovement(boxes.id(), count(2), true, null, null, "given away");
        call(() -> shop.get(Lots.class).move(UUID.randomUUID(), given));
        Refused.with("lot-short", () -> call(() -> transfers.dispatch(id, null)));
        assertThat(call(() -> transfers.find(id)).status()).isEqualTo(TransferStatus.APPROVED);
        assertThat(found(boxes).onHand()).isEqualTo(count(3));
    }

    @Test
    void wishThatCannotBeNamesItsField() {
        Lot boxes = received(LotKind.QUANTITY, null, null, count(5), "50.00");
        Lot cleaning = added(here, code(), LotKind.SERVICE, null, null);
        assertThat(field(wish(boxes, grams("1")))).isEqualTo("lots[0].count");
        assertThat(field(wish(cleaning, count(1)))).isEqualTo("lots[0].lotId");
        assertThat(field(new LotTransfers.Wish(UUID.randomUUID(), count(1)))).isEqualTo("lots[0].lotId");
    }

    @Test
    void otherGoodsUnderTheSameCodeAreNotMixed() {
        Lot boxes = received(LotKind.QUANTITY, null, null, count(5), "50.00");
        added(there, boxes.code(), LotKind.PARCEL, null, null);
        Transfer sent = onTheWay(List.of(), wish(boxes, count(1)));
        Refused.with("lot-code-differs", () -> receive(sent, there, boxes));
        proven();
        assertThat(receive(sent, here, boxes).status()).isEqualTo(TransferStatus.RECEIVED);
    }

    @Test
    void otherBusinessNeitherSendsNorReceivesIt() {
        Lot boxes = received(LotKind.QUANTITY, null, null, count(5), "50.00");
        Transfer sent = onTheWay(List.of(), wish(boxes, count(1)));
        Refused.with(
                "transfer-unknown", () -> shop.second(() -> transfers.receive(sent.id(), there, arrived(boxes.id()))));
        receive(sent, there, boxes);
    }

    private String field(LotTransfers.Wish wish) {
        try {
            ask(UUID.randomUUID(), wish);
        } catch (Problem problem) {
            return problem.errors().stream().map(FieldError::field).findFirst().orElse("");
        }
        return "nothing refused";
    }

    private Transfers.Outcome ask(UUID id, LotTransfers.Wish... lots) {
        return ask(id, List.of(), lots);
    }

    private Transfers.Outcome ask(UUID id, List<UUID> pieces, LotTransfers.Wish... lots) {
        var wish = new TransferWish(here, there, pieces, List.of(lots), null);
        return call(() -> transfers.request(id, wish));
    }

    private Transfer onTheWay(List<UUID> pieces, LotTransfers.Wish... lots) {
        UUID id = UUID.randomUUID();
        ask(id, pieces, lots);
        call(() -> transfers.approve(id));
        return call(() -> transfers.dispatch(id, "By hand"));
    }

    private Transfer receive(Transfer transfer, UUID branch, Lot... lots) {
        UUID[] ids = Stream.of(lots).map(Lot::id).toArray(UUID[]::new);
        return call(() -> transfers.receive(transfer.id(), branch, arrived(ids)));
    }

    private static Map<UUID, @Nullable Weight> arrived(UUID... goods) {
        Map<UUID, @Nullable Weight> arrived = new HashMap<>();
        for (UUID each : goods) {
            arrived.put(each, null);
        }
        return arrived;
    }

    private List<Lot> there(Lot lot) {
        return call(() -> shop.get(Lots.class).page(there, null, lot.code(), null, 10))
                .items();
    }

    private Lot found(Lot lot) {
        return call(() -> shop.get(Lots.class).find(lot.id()));
    }

    private Lot received(LotKind kind, @Nullable Metal metal, @Nullable Weight unit, Quantity quantity, String cost) {
        Lot lot = added(here, code(), kind, metal, unit);
        var receipt = new LotMovement(lot.id(), quantity, false, Counter.inr(cost), null, null);
        return call(() -> shop.get(Lots.class).move(UUID.randomUUID(), receipt));
    }

    private Lot added(UUID branch, String code, LotKind kind, @Nullable Metal metal, @Nullable Weight unit) {
        var plan = LotFixtures.plan(branch, code, kind, metal, unit);
        return call(() -> shop.get(Lots.class).add(plan));
    }

    private void proven() {
        var proof = call(() -> shop.get(Proofs.class).prove());
        assertThat(proof.findings()).as(proof.toString()).isZero();
    }

    private <T> T call(Supplier<Mono<T>> work) {
        return shop.in(chain, work);
    }

    private static LotTransfers.Wish wish(Lot lot, Quantity quantity) {
        return new LotTransfers.Wish(lot.id(), quantity);
    }

    @ComponentScan(
            basePackageClasses = {Transfers.class, Proofs.class},
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(BooksConfiguration|NightlyProof|Ledgers)")
            })
    static class Features {}
}
