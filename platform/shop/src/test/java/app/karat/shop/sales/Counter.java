package app.karat.shop.sales;

import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Money;
import app.karat.shop.TestShop;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.Shops;
import app.karat.shop.customers.Customers;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceFixtures;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import app.karat.shop.receivables.Receivables;
import app.karat.shop.till.Tills;
import app.karat.shop.vouchers.Vouchers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A counter at which tests sell: takes pieces into stock, makes quotes without a signature, and sells. */
public final class Counter {

    public final TestShop shop;
    private final TestOffers offers;

    /** Opens for both of them. */
    public Counter(TwoTenants tenants) {
        this(new TestShop(tenants, Features.class, TestOffers.class));
    }

    /** A counter beside other features. */
    public Counter(TwoTenants tenants, Class<?> features) {
        this(new TestShop(tenants, Features.class, TestOffers.class, features));
    }

    private Counter(TestShop shop) {
        this.shop = shop;
        this.offers = shop.get(TestOffers.class);
    }

    /** A counter on another node of the same shop, which knows the quotes of this one. */
    Counter onAnotherNode(TwoTenants tenants) {
        var other = new Counter(TestShop.anotherNode(tenants, Features.class, TestOffers.class));
        other.offers.quotes = offers.quotes;
        return other;
    }

    /** Takes a ring into stock and sells it at once. */
    public Sale sellsARing(TenantRef tenant) {
        return sells(tenant, aRing(tenant));
    }

    /** Sells that piece. */
    public Sale sells(TenantRef tenant, Piece piece) {
        return shop.in(tenant, () -> sales().sell(UUID.randomUUID(), buying(piece)))
                .sale();
    }

    public Sales sales() {
        return shop.get(Sales.class);
    }

    /** A ring in stock in the tenant's first branch. */
    public Piece aRing(TenantRef tenant) {
        Piece ring = PieceFixtures.aRingIn(branch(tenant));
        return shop.in(tenant, () -> shop.get(Pieces.class).add(ring));
    }

    /** A ring in stock in that branch. */
    public Piece aRing(TenantRef tenant, UUID branch) {
        Piece ring = PieceFixtures.aRingIn(branch);
        return shop.in(tenant, () -> shop.get(Pieces.class).add(ring));
    }

    /** The tenant's first branch. */
    public UUID branch(TenantRef tenant) {
        return shop.shop(tenant).branches().getFirst().id();
    }

    /** A request to buy these pieces and pay by card. */
    SaleRequest buying(Piece... pieces) {
        return buying(null, pieces);
    }

    /** A request of this customer to buy these pieces and pay by card. */
    public SaleRequest buying(@Nullable UUID customer, Piece... pieces) {
        String quote = quote(customer, pieces);
        Money total = offers.quotes.get(quote).bill().total();
        return new SaleRequest(quote, customer, List.of(new Payment(PaymentMethod.CARD, total, null, "4711")));
    }

    /** A request to buy these pieces, paid as told; what is left of the total is paid by card. */
    SaleRequest buying(@Nullable UUID customer, @Nullable UUID till, List<Payment> payments, Piece... pieces) {
        String quote = quote(customer, pieces);
        Money left = payments.stream()
                .map(Payment::amount)
                .reduce(offers.quotes.get(quote).bill().total(), Money::minus);
        Stream<Payment> card =
                left.isPositive() ? Stream.of(new Payment(PaymentMethod.CARD, left, null, "4711")) : Stream.empty();
        return new SaleRequest(
                quote, customer, Stream.concat(payments.stream(), card).toList(), till);
    }

    /** What these pieces cost. */
    Money total(Piece... pieces) {
        return SaleFixtures.bill(Stream.of(pieces).map(SaleFixtures::line).toList())
                .total();
    }

    /** A quote of these pieces at the price of the checked case. */
    String quote(@Nullable UUID customer, Piece... pieces) {
        List<Bill.Line> lines = Stream.of(pieces).map(SaleFixtures::line).toList();
        String quote = UUID.randomUUID().toString();
        offers.quotes.put(
                quote,
                new Offer(
                        pieces[0].branchId(),
                        customer,
                        Instant.now().plusSeconds(600),
                        SaleProblem::unknown,
                        SaleFixtures.bill(lines),
                        Stream.of(pieces).collect(Collectors.toMap(Piece::id, Piece::version))));
        return quote;
    }

    /** The same request after the quote's time. */
    void expire(String quote) {
        offers.quotes.computeIfPresent(
                quote,
                (text, offer) -> new Offer(
                        offer.branchId(),
                        offer.customerId(),
                        Instant.now().minusSeconds(1),
                        offer.expired(),
                        offer.bill(),
                        offer.versions()));
    }

    public static Money inr(String amount) {
        return Money.of(amount, "INR");
    }

    /** Quotes without a signature, so that sales are tested apart from quoting. */
    static class TestOffers implements Offers {

        Map<String, Offer> quotes = new ConcurrentHashMap<>();

        @Override
        public Mono<Offer> open(String quote) {
            return Mono.justOrEmpty(quotes.get(quote));
        }
    }

    @ComponentScan(
            basePackageClasses = {
                Shops.class,
                AuditTrail.class,
                Pieces.class,
                Customers.class,
                Sales.class,
                Tills.class,
                Vouchers.class,
                Receivables.class
            },
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(QuotedOffers|VerificationCodes)")
            })
    static class Features {}
}
