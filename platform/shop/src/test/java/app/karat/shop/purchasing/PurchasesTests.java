package app.karat.shop.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.Refused;
import app.karat.shop.TestShop;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shops;
import app.karat.shop.inventory.NewPiece;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceFixtures;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.suppliers.Supplier;
import app.karat.shop.suppliers.Suppliers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;

class PurchasesTests {

    private static final Charges CHARGES = new Charges(inr("100.00"), inr("50.00"), inr("0.00"), Charges.Spread.VALUE);

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static TestShop shop;
    static Purchases purchases;
    static UUID branch;

    @BeforeAll
    static void open() {
        shop = new TestShop(TENANTS, Features.class);
        purchases = shop.get(Purchases.class);
        branch = shop.shop(TENANTS.first()).branches().getFirst().id();
    }

    @Test
    void goodsComeIntoStockAtTheirLandedCostAndAreOwedFor() {
        UUID supplier = aSupplier("INR");
        PurchaseOrder order = anOrder(supplier, 3);
        assertThat(order.total()).isEqualTo(inr("180000.00"));
        PurchaseOrder part = receive(order, receipt("1", order, 2));
        assertThat(part.status()).isEqualTo(OrderStatus.PARTLY_RECEIVED);
        var first = part.receipts().getFirst();
        assertThat(first.pieces())
                .extracting(GoodsReceipt.ReceivedPiece::cost)
                .containsExactly(inr("60075.00"), inr("60075.00"));
        Piece piece = shop.first(
                () -> shop.get(Pieces.class).find(first.pieces().getFirst().pieceId()));
        assertThat(piece.draft().cost()).isEqualTo(inr("60075.00"));
        assertThat(row(
                        "SELECT sum(pieces)::text AS n, sum(value)::text AS value, min(kind) AS kind FROM stock_entry WHERE source = '"
                                + first.id() + "'"))
                .containsEntry("n", "2")
                .containsEntry("value", "120150.00")
                .containsEntry("kind", "RECEIVED");
        assertThat(row("SELECT sum(debit)::text AS stock FROM ledger_entry WHERE account = 'STOCK' AND posting = '"
                        + first.id() + "'"))
                .containsEntry("stock", "120150.00");
        assertThat(owed(supplier)).isEqualTo(inr("120000.00"));
        assertThat(receive(part, receipt("2", order, 1)).status()).isEqualTo(OrderStatus.RECEIVED);
        assertLedgerBalances();
    }

    @Test
    void sameReceiptIsTakenOnceAndNothingBeyondTheOrder() {
        UUID supplier = aSupplier("INR");
        PurchaseOrder order = anOrder(supplier, 1);
        ReceiptWish receipt = receipt("3", order, 1);
        receive(order, receipt);
        assertThat(receive(order, receipt).receipts()).hasSize(1);
        assertThat(owed(supplier)).isEqualTo(inr("60000.00"));
        Refused.with("more-than-ordered", () -> receive(order, receipt("4", order, 1)));
        PurchaseOrder other = anOrder(supplier, 1);
        Refused.with("tag-taken", () -> receive(other, receipt("3", other, 1)));
        assertThat(shop.first(() -> purchases.find(other.id())).status()).isEqualTo(OrderStatus.OPEN);
        shop.first(() -> purchases.cancel(other.id()));
        Refused.with("purchase-state", () -> receive(other, receipt("5", other, 1)));
    }

    @Test
    void foreignPricesComeInAtTheRateOfTheDay() {
        UUID supplier = aSupplier("USD");
        var line = new OrderLine(
                "Band", "Ring", Metal.GOLD, "22K", Weight.of("10.000"), 1, usd("700.55"), usd("0"), usd("0"));
        var wish = new OrderWish(supplier, branch, Currency.getInstance("USD"), List.of(line), null);
        UUID id = UUID.randomUUID();
        PurchaseOrder order = shop.first(() -> purchases.order(id, wish));
        var receipt = new ReceiptWish(UUID.randomUUID(), new BigDecimal("84.3215"), CHARGES, arrived("6", 1));
        receive(order, receipt);
        assertThat(owed(supplier)).isEqualTo(inr("59071.43"));
    }

    @Test
    void paymentsAndReturnsBringDownWhatIsOwed() {
        UUID supplier = aSupplier("INR");
        PurchaseOrder order = receive(anOrder(supplier, 2), receipt("7", anOrder(supplier, 2), 2));
        UUID payment = UUID.randomUUID();
        var paid = new SupplierPayment(supplier, branch, inr("20000.00"), PaymentMethod.BANK, "UTR 1");
        shop.first(() -> purchases.pay(payment, paid));
        shop.first(() -> purchases.pay(payment, paid));
        assertThat(owed(supplier)).isEqualTo(inr("100000.00"));
        var more = new SupplierPayment(supplier, branch, inr("30000.00"), PaymentMethod.BANK, null);
        Refused.with("purchase-id-reused", () -> shop.first(() -> purchases.pay(payment, more)));

        UUID piece = order.receipts().getFirst().pieces().getFirst().pieceId();
        var back = new SupplierReturn(supplier, branch, List.of(piece), inr("75.00"), "Wrong size");
        PurchaseSummary returned = shop.first(() -> purchases.giveBack(UUID.randomUUID(), back));
        assertThat(returned.total()).isEqualTo(inr("60000.00"));
        assertThat(owed(supplier)).isEqualTo(inr("40000.00"));
        assertThat(row(
                        "SELECT status, (SELECT sum(e.pieces)::text FROM stock_entry e WHERE e.piece_id = p.id) AS n FROM piece p"
                                + " WHERE id = '" + piece + "'"))
                .containsEntry("status", "GIVEN_BACK")
                .containsEntry("n", "0");
        Refused.with("pieces-not-returnable", () -> shop.first(() -> purchases.giveBack(UUID.randomUUID(), back)));
        var theirs = new SupplierReturn(
                aSupplier("INR"),
                branch,
                List.of(order.receipts().getFirst().pieces().getLast().pieceId()),
                inr("0.00"),
                "Not theirs");
        Refused.with("pieces-not-returnable", () -> shop.first(() -> purchases.giveBack(UUID.randomUUID(), theirs)));
        assertThat(shop.first(() -> shop.get(Suppliers.class).account(supplier, null, 10))
                        .items())
                .extracting(each -> each.owed().amount().toPlainString())
                .containsExactly("-60000.00", "-20000.00", "120000.00");
        assertLedgerBalances();
    }

    @Test
    void purchasesOfOneBusinessAreUnknownToTheOther() {
        UUID supplier = aSupplier("INR");
        PurchaseOrder order = anOrder(supplier, 1);
        Refused.with("purchase-unknown", () -> shop.second(() -> purchases.find(order.id())));
        Refused.with(
                "supplier-unknown",
                () -> shop.second(() -> shop.get(Suppliers.class).find(supplier)));
        var filter = new PurchaseFilter(new BranchScope(null), PurchaseSummary.Kind.ORDER, supplier);
        assertThat(shop.first(() -> purchases.page(filter, null, 10)).items()).hasSize(1);
        assertThat(shop.second(() -> purchases.page(filter, null, 10)).items()).isEmpty();
        assertThat(shop.first(() -> shop.get(Suppliers.class).page("suppl", null, 10))
                        .items())
                .isNotEmpty();
        assertThat(shop.second(() -> shop.get(Suppliers.class).page("suppl", null, 10))
                        .items())
                .isEmpty();
    }

    private static PurchaseOrder anOrder(UUID supplier, int quantity) {
        var line = new OrderLine(
                "Band",
                "Ring",
                Metal.GOLD,
                "22K",
                Weight.of("10.000"),
                quantity,
                inr("52000.00"),
                inr("8000.00"),
                inr("0.00"));
        var wish = new OrderWish(supplier, branch, Currency.getInstance("INR"), List.of(line), null);
        UUID id = UUID.randomUUID();
        return shop.first(() -> purchases.order(id, wish));
    }

    private static PurchaseOrder receive(PurchaseOrder order, ReceiptWish receipt) {
        return shop.first(() -> purchases.receive(order.id(), receipt));
    }

    private static ReceiptWish receipt(String tag, PurchaseOrder order, int pieces) {
        return new ReceiptWish(
                UUID.nameUUIDFromBytes((tag + order.id()).getBytes()), BigDecimal.ONE, CHARGES, arrived(tag, pieces));
    }

    private static List<ReceiptWish.Arrived> arrived(String tag, int pieces) {
        return IntStream.range(0, pieces)
                .mapToObj(i -> new ReceiptWish.Arrived(0, aBand("GR-" + tag + "-" + i), null))
                .toList();
    }

    private static NewPiece aBand(String tag) {
        var plan = PieceFixtures.draft("22K", "10.000", "INR", null).pricing();
        return new NewPiece(tag, null, null, null, null, null, null, List.of(), plan, List.of(), null, "7113");
    }

    private static UUID aSupplier(String currency) {
        var supplier = new Supplier(
                UUID.randomUUID(),
                "Supplier",
                null,
                null,
                null,
                null,
                30,
                Currency.getInstance(currency),
                1,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        return shop.first(() -> shop.get(Suppliers.class).add(supplier))
                .supplier()
                .id();
    }

    private static Money owed(UUID supplier) {
        return shop.first(() -> shop.get(Suppliers.class).find(supplier)).owed();
    }

    private static void assertLedgerBalances() {
        assertThat(
                        row(
                                "SELECT count(*) AS n FROM (SELECT posting FROM ledger_entry GROUP BY posting HAVING sum(debit) <> sum(credit)) x"))
                .containsEntry("n", 0L);
    }

    private static Map<String, Object> row(String sql) {
        return shop.row(TENANTS.first(), sql);
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    @ComponentScan(
            basePackageClasses = {Shops.class, AuditTrail.class, Pieces.class, Suppliers.class, Purchases.class},
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class))
    static class Features {}
}
