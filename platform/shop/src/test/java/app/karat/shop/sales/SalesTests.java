package app.karat.shop.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.SignedIn;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceStatus;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.payments.Payment;
import app.karat.shop.payments.PaymentMethod;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

/** Selling over the real database: what a sale writes, what it refuses, and that nobody else sees it. */
class SalesTests {

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static Counter counter;

    @BeforeAll
    static void openTheCounter() {
        counter = new Counter(TENANTS);
    }

    @Test
    void saleTakesThePieceAndBooksItWhole() {
        Piece ring = counter.aRing(TENANTS.first());
        UUID id = UUID.randomUUID();
        SaleOutcome outcome = counter.shop.first(() -> counter.sales().sell(id, counter.buying(ring)));

        assertThat(outcome.repeated()).isFalse();
        assertThat(outcome.sale().invoiceNumber()).matches("MAIN/2\\d{3}/\\d{6}");
        assertThat(counter.shop
                        .first(() -> counter.shop.get(Pieces.class).find(ring.id()))
                        .status())
                .isEqualTo(PieceStatus.SOLD);
        assertThat(BooksCheck.of(counter.shop, TENANTS.first())).isEmpty();
        assertThat(counter.shop
                        .row(TENANTS.first(), "SELECT margin FROM sale WHERE id = '" + id + "'")
                        .get("margin"))
                .hasToString("15637.00");
    }

    @Test
    void storedSaleReadsBackAsItWasAnswered() {
        Piece ring = counter.aRing(TENANTS.first());
        UUID id = UUID.randomUUID();
        SaleRequest request = counter.buying(ring);
        Sale answered =
                counter.shop.first(() -> counter.sales().sell(id, request)).sale();

        assertThat(counter.shop.first(() -> counter.sales().find(id))).isEqualTo(answered);
        SaleOutcome again = counter.shop.first(() -> counter.sales().sell(id, request));
        assertThat(again).isEqualTo(new SaleOutcome(answered, true));
    }

    @Test
    void repetitionAfterTheQuoteExpiredStillGetsTheAnswer() {
        Piece ring = counter.aRing(TENANTS.first());
        UUID id = UUID.randomUUID();
        SaleRequest request = counter.buying(ring);
        counter.shop.first(() -> counter.sales().sell(id, request));
        counter.expire(request.quote());

        assertThat(counter.shop.first(() -> counter.sales().sell(id, request)).repeated())
                .isTrue();
        assertProblem(
                "sale-unknown", () -> counter.shop.first(() -> counter.sales().sell(UUID.randomUUID(), request)));
    }

    @Test
    void sameIdForAnotherSaleIsRefused() {
        UUID id = UUID.randomUUID();
        Piece first = counter.aRing(TENANTS.first());
        Piece second = counter.aRing(TENANTS.first());
        counter.shop.first(() -> counter.sales().sell(id, counter.buying(first)));

        assertProblem(
                "sale-id-reused", () -> counter.shop.first(() -> counter.sales().sell(id, counter.buying(second))));
        assertThat(counter.shop
                        .first(() -> counter.shop.get(Pieces.class).find(second.id()))
                        .status())
                .isEqualTo(PieceStatus.IN_STOCK);
        assertThat(BooksCheck.of(counter.shop, TENANTS.first())).isEmpty();
    }

    @Test
    void soldPieceIsRefusedByName() {
        Piece ring = counter.aRing(TENANTS.first());
        counter.shop.first(() -> counter.sales().sell(UUID.randomUUID(), counter.buying(ring)));

        assertThatThrownBy(
                        () -> counter.shop.first(() -> counter.sales().sell(UUID.randomUUID(), counter.buying(ring))))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.slug()).isEqualTo("piece-not-available");
                    assertThat(problem.extras())
                            .containsEntry("tag", ring.tag())
                            .containsEntry("status", "SOLD");
                });
    }

    @Test
    void basketWithOneMissingPieceSellsNone() {
        Piece gone = counter.aRing(TENANTS.first());
        Piece there = counter.aRing(TENANTS.first());
        SaleRequest both = counter.buying(gone, there);
        counter.shop.first(() -> counter.sales().sell(UUID.randomUUID(), counter.buying(gone)));

        assertProblem(
                "piece-not-available",
                () -> counter.shop.first(() -> counter.sales().sell(UUID.randomUUID(), both)));
        assertThat(counter.shop
                        .first(() -> counter.shop.get(Pieces.class).find(there.id()))
                        .status())
                .isEqualTo(PieceStatus.IN_STOCK);
    }

    @Test
    void pieceEditedAfterTheQuoteNeedsANewQuote() {
        Piece ring = counter.aRing(TENANTS.first());
        SaleRequest request = counter.buying(ring);
        counter.shop.first(() -> counter.shop.get(Pieces.class).change(ring));

        assertProblem(
                "quote-outdated", () -> counter.shop.first(() -> counter.sales().sell(UUID.randomUUID(), request)));
    }

    @Test
    void unknownCustomerChangesNothing() {
        Piece ring = counter.aRing(TENANTS.first());
        SaleRequest request = counter.buying(ring);
        var forStranger = new SaleRequest(request.quote(), UUID.randomUUID(), request.payments());

        assertProblem(
                "customer-unknown",
                () -> counter.shop.first(() -> counter.sales().sell(UUID.randomUUID(), forStranger)));
        assertThat(counter.shop
                        .first(() -> counter.shop.get(Pieces.class).find(ring.id()))
                        .status())
                .isEqualTo(PieceStatus.IN_STOCK);
    }

    @Test
    void paymentsMustAddUpToTheTotal() {
        Piece ring = counter.aRing(TENANTS.first());
        SaleRequest request = counter.buying(ring);
        var short1 = new SaleRequest(
                request.quote(), null, List.of(new Payment(PaymentMethod.CARD, Counter.inr("100.00"), null, null)));

        assertProblem(
                "payment-mismatch",
                () -> counter.shop.first(() -> counter.sales().sell(UUID.randomUUID(), short1)));
    }

    @Test
    void sellerOfOneBranchCannotSellInAnother() {
        Piece ring = counter.aRing(TENANTS.first());
        SaleRequest request = counter.buying(ring);
        assertProblem(
                "other-branch",
                () -> TENANTS.inFirst(() -> counter.sales().sell(UUID.randomUUID(), request))
                        .contextWrite(SignedIn.as(SignedIn.salesIn(UUID.randomUUID())))
                        .block());
    }

    @Test
    void otherTenantFindsNeitherPieceNorSale() {
        Piece ring = counter.aRing(TENANTS.first());
        UUID id = UUID.randomUUID();
        counter.shop.first(() -> counter.sales().sell(id, counter.buying(ring)));

        assertProblem(
                "sale-unknown", () -> counter.shop.second(() -> counter.sales().find(id)));
        assertProblem(
                "piece-unknown",
                () -> counter.shop.second(() -> counter.shop.get(Pieces.class).find(ring.id())));
    }

    @Test
    void invoiceIsFoundByItsLastFiguresAndByNobodyElse() {
        String number = sold();
        sold();
        String figures = number.substring(number.lastIndexOf('/') + 1);
        String plain = Long.toString(Long.parseLong(figures));

        assertThat(counter.shop.first(() -> found(number.toLowerCase(java.util.Locale.ROOT))))
                .containsExactly(number);
        assertThat(counter.shop.first(() -> found(figures))).containsExactly(number);
        assertThat(counter.shop.first(() -> found(plain))).containsExactly(number);
        assertThat(counter.shop.first(() -> found("OTHER/" + figures))).isEmpty();
        assertThat(counter.shop.first(() -> found("MAIN/"))).isEmpty();
        assertThat(counter.shop.second(() -> found(number))).isEmpty();
    }

    private static String sold() {
        SaleRequest request = counter.buying(counter.aRing(TENANTS.first()));
        return counter.shop
                .first(() -> counter.sales().sell(UUID.randomUUID(), request))
                .sale()
                .invoiceNumber();
    }

    private static Mono<List<String>> found(String typed) {
        var filter = new SaleFilter(new BranchScope(null), null, null, null, typed);
        return counter.sales()
                .page(filter, null, 10)
                .map(page ->
                        page.items().stream().map(SaleSummary::invoiceNumber).toList());
    }

    static void assertProblem(String slug, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
