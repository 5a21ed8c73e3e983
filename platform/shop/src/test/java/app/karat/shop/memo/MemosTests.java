package app.karat.shop.memo;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.Refused;
import app.karat.shop.SignedIn;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.customers.Customer;
import app.karat.shop.customers.Customers;
import app.karat.shop.inventory.NewPiece;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceFixtures;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.memo.MemoLine.State;
import app.karat.shop.sales.BooksCheck;
import app.karat.shop.sales.Counter;
import app.karat.shop.suppliers.Supplier;
import app.karat.shop.suppliers.Suppliers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;

class MemosTests {

    private static final LocalDate NEXT_WEEK = LocalDate.now().plusDays(7);

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static Counter counter;
    static Memos memos;
    static UUID branch;
    static UUID customer;

    @BeforeAll
    static void open() {
        counter = new Counter(TENANTS, Features.class);
        memos = counter.shop.get(Memos.class);
        branch = counter.branch(TENANTS.first());
        customer = aCustomer();
    }

    @Test
    void pieceOnMemoIsSoldToItsHolderOnlyOrComesBack() {
        Piece sold = counter.aRing(TENANTS.first());
        Piece back = counter.aRing(TENANTS.first());
        Memo memo = giveOut(NEXT_WEEK, sold, back);
        assertThat(memo.lines()).extracting(MemoLine::state).containsExactly(State.OPEN, State.OPEN);
        Refused.with("piece-not-available", () -> sell(aCustomer(), sold));
        sell(customer, sold);
        Memo settled = counter.shop.first(() -> memos.giveBack(memo.id(), List.of(back.id())));
        assertThat(state(settled, sold.id())).isEqualTo(State.SOLD);
        assertThat(state(settled, back.id())).isEqualTo(State.RETURNED);
        assertThat(status(back.id())).isEqualTo("IN_STOCK");
        Refused.with(
                "memo-piece-settled", () -> counter.shop.first(() -> memos.giveBack(memo.id(), List.of(sold.id()))));
        assertThat(BooksCheck.of(counter.shop, TENANTS.first()))
                .filteredOn(rule -> rule.startsWith("S"))
                .isEmpty();
        sell(aCustomer(), back);
    }

    @Test
    void onlyWhatIsFreelyInStockGoesOut() {
        Piece ring = counter.aRing(TENANTS.first());
        giveOut(NEXT_WEEK, ring);
        Refused.with("piece-not-available", () -> giveOut(NEXT_WEEK, ring));
        Refused.with(
                "memo-not-consigned",
                () -> counter.shop.first(() -> memos.keep(
                        giveOut(NEXT_WEEK, counter.aRing(TENANTS.first())).id(), List.of())));
    }

    @Test
    void consignedPieceIsOwedForWhenItIsSoldAndNotBefore() {
        UUID supplier = aSupplier();
        Memo memo = takeIn(supplier, "C1", "C2", "C3");
        UUID first = memo.lines().get(0).pieceId();
        UUID second = memo.lines().get(1).pieceId();
        UUID third = memo.lines().get(2).pieceId();
        assertThat(owed(supplier)).isEqualTo(inr("0.00"));
        sell(null, counter.shop.first(() -> counter.shop.get(Pieces.class).find(first)));
        assertThat(owed(supplier)).isEqualTo(inr("40000.00"));
        Memo kept = counter.shop.first(() -> memos.keep(memo.id(), List.of(second)));
        assertThat(owed(supplier)).isEqualTo(inr("80000.00"));
        Memo done = counter.shop.first(() -> memos.giveBack(memo.id(), List.of(third)));
        assertThat(owed(supplier)).isEqualTo(inr("80000.00"));
        assertThat(state(kept, first)).isEqualTo(State.SOLD);
        assertThat(state(done, second)).isEqualTo(State.KEPT);
        assertThat(state(done, third)).isEqualTo(State.RETURNED);
        assertThat(status(third)).isEqualTo("GIVEN_BACK");
        assertThat(counter.shop.row(
                        TENANTS.first(),
                        "SELECT coalesce(sum(value), 0)::text AS value FROM stock_entry WHERE piece_id = ANY(ARRAY['"
                                + first + "', '" + third + "']::uuid[])"))
                .containsEntry("value", "0");
        assertThat(
                        counter.shop.row(
                                TENANTS.first(),
                                "SELECT count(*) AS n FROM (SELECT posting FROM ledger_entry GROUP BY posting HAVING sum(debit) <> sum(credit)) x"))
                .containsEntry("n", 0L);
    }

    @Test
    void overdueListNamesOpenMemosPastTheirDay() {
        Piece ring = counter.aRing(TENANTS.first());
        Memo late = giveOut(LocalDate.now().minusDays(3), ring);
        assertThat(late.overdue()).isTrue();
        giveOut(NEXT_WEEK, counter.aRing(TENANTS.first()));
        var filter = new MemoFilter(
                new BranchScope(null), Memo.Direction.OUT, true, LocalDate.now().minusDays(1));
        assertThat(counter.shop.first(() -> memos.page(filter, null, 10)).items())
                .extracting(Memo::id)
                .containsExactly(late.id());
        counter.shop.first(() -> memos.giveBack(late.id(), List.of(ring.id())));
        assertThat(counter.shop.first(() -> memos.page(filter, null, 10)).items())
                .isEmpty();
    }

    @Test
    void memosOfOneBusinessAreUnknownToTheOtherAndCostsToTheSalesStaff() {
        UUID supplier = aSupplier();
        Memo memo = takeIn(supplier, "C4");
        Refused.with("memo-unknown", () -> counter.shop.second(() -> memos.find(memo.id())));
        Memo seen = counter.shop.first(() -> memos.find(memo.id()).contextWrite(SignedIn.as(SignedIn.salesIn(branch))));
        assertThat(seen.lines().getFirst().cost()).isNull();
        assertThat(memo.lines().getFirst().cost()).isEqualTo(inr("40000.00"));
        Refused.with("tag-taken", () -> takeIn(supplier, "C4"));
    }

    private static Memo giveOut(LocalDate due, Piece... rings) {
        UUID id = UUID.randomUUID();
        var wish = new MemoWish.Out(
                branch, customer, due, List.of(rings).stream().map(Piece::id).toList(), null);
        return counter.shop.first(() -> memos.giveOut(id, wish));
    }

    private static Memo takeIn(UUID supplier, String... tags) {
        var plan = PieceFixtures.draft("22K", "10.000", "INR", null).pricing();
        List<MemoWish.Lent> lent = List.of(tags).stream()
                .map(tag -> new MemoWish.Lent(
                        new NewPiece(
                                tag,
                                "Lent band",
                                "Ring",
                                Metal.GOLD,
                                "22K",
                                Weight.of("10.000"),
                                null,
                                List.of(),
                                plan,
                                List.of(),
                                null,
                                "7113"),
                        inr("40000.00")))
                .toList();
        UUID id = UUID.randomUUID();
        return counter.shop.first(() -> memos.takeIn(id, new MemoWish.In(branch, supplier, NEXT_WEEK, lent, null)));
    }

    private static void sell(@org.jspecify.annotations.Nullable UUID to, Piece ring) {
        counter.shop.first(() -> counter.sales().sell(UUID.randomUUID(), counter.buying(to, ring)));
    }

    private static UUID aCustomer() {
        var person = new Customer(UUID.randomUUID(), "Customer", null, null, null, null, "MH", 1, now());
        return counter.shop
                .first(() -> counter.shop.get(Customers.class).add(person))
                .id();
    }

    private static UUID aSupplier() {
        var supplier = new Supplier(
                UUID.randomUUID(), "Supplier", null, null, null, null, 30, Currency.getInstance("INR"), 1, now());
        return counter.shop
                .first(() -> counter.shop.get(Suppliers.class).add(supplier))
                .supplier()
                .id();
    }

    private static State state(Memo memo, UUID piece) {
        return memo.lines().stream()
                .filter(line -> line.pieceId().equals(piece))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static Object status(UUID piece) {
        return counter.shop
                .row(TENANTS.first(), "SELECT status FROM piece WHERE id = '" + piece + "'")
                .get("status");
    }

    private static Money owed(UUID supplier) {
        return counter.shop
                .first(() -> counter.shop.get(Suppliers.class).find(supplier))
                .owed();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }

    @ComponentScan(
            basePackageClasses = {Memos.class, Suppliers.class},
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class))
    static class Features {}
}
