package app.karat.shop.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Money;
import app.karat.shop.TestShop;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shops;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;

class PiecesTests {

    private static final BranchScope EVERYWHERE = new BranchScope(null);

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    static TestShop shop;
    static Pieces pieces;

    @BeforeAll
    static void open() {
        shop = new TestShop(TENANTS, Features.class);
        pieces = shop.get(Pieces.class);
    }

    @Test
    void pieceReadsBackAsItWasAdded() {
        Piece ring = aRing(TENANTS.first());
        assertThat(shop.first(() -> pieces.find(ring.id()))).isEqualTo(ring);
        assertThat(shop.first(() -> pieces.findByTag(ring.tag().toLowerCase(java.util.Locale.ROOT))))
                .isEqualTo(ring);
        assertProblem("piece-unknown", () -> shop.second(() -> pieces.find(ring.id())));
        assertProblem("piece-unknown", () -> shop.second(() -> pieces.findByTag(ring.tag())));
    }

    @Test
    void sameTagInTwoBusinessesIsFineAndInOneIsNot() {
        Piece ring = aRing(TENANTS.first());
        shop.second(() -> pieces.add(PieceFixtures.with(
                PieceFixtures.aRing(branch(TENANTS.second()), ring.tag()),
                PieceFixtures.draft("22K", "10.000", "USD", null))));
        assertProblem(
                "tag-taken",
                () -> shop.first(() -> pieces.add(PieceFixtures.aRing(branch(TENANTS.first()), ring.tag()))));
    }

    @Test
    void correctionPostsWhatItMoved() {
        Piece ring = aRing(TENANTS.first());
        Piece heavier =
                PieceFixtures.with(ring, PieceFixtures.draft("18K", "12.000", "INR", Money.of("75000.00", "INR")));
        Piece corrected = shop.first(() -> pieces.change(heavier));

        assertThat(corrected.version()).isEqualTo(2);
        assertThat(sums(ring.id()))
                .containsEntry("rows", 3L)
                .containsEntry("pieces", 1L)
                .hasEntrySatisfying("grams", grams -> assertThat(grams).hasToString("11.900"))
                .hasEntrySatisfying("fine", fine -> assertThat(fine).hasToString("8.925"))
                .hasEntrySatisfying("value", value -> assertThat(value).hasToString("75000.00"));
    }

    @Test
    void correctionOfTheNameMovesNothing() {
        Piece ring = aRing(TENANTS.first());
        shop.first(() -> pieces.change(ring));
        assertThat(sums(ring.id())).containsEntry("rows", 1L);
        assertProblem("changed-meanwhile", () -> shop.first(() -> pieces.change(ring)));
    }

    @Test
    void pagesHoldEveryPieceOnceAndTotalsFollowTheFilter() {
        TenantRef chain = TENANTS.platform().newIndianTenant();
        List<UUID> added = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            added.add(aRing(chain).id());
        }
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        do {
            Pieces.Stock stock = page(chain, null, cursor, 7);
            stock.page().items().forEach(piece -> seen.add(piece.id()));
            assertThat(stock.sums()).singleElement().satisfies(sum -> {
                assertThat(sum.pieces()).isEqualTo(25);
                assertThat(sum.netGrams()).hasToString("247.500");
            });
            cursor = stock.page().next();
        } while (cursor != null);
        assertThat(seen).isEqualTo(added.reversed());

        Piece one = shop.in(chain, () -> pieces.find(added.getFirst()));
        assertThat(page(chain, one.tag(), null, 50).sums())
                .singleElement()
                .extracting(StockSum::pieces)
                .isEqualTo(1L);
        assertThat(page(chain, "nothing like it", null, 50).sums()).isEmpty();
        for (String typed : List.of("soli", "RING", "az45", "22012", one.tag().substring(0, 5))) {
            assertThat(page(chain, typed, null, 50).page().items()).as(typed).hasSize(25);
        }
    }

    private static Pieces.Stock page(TenantRef chain, @Nullable String typed, @Nullable String cursor, int limit) {
        return shop.in(
                chain,
                () -> pieces.page(new PieceFilter(typed, PieceStatus.IN_STOCK, EVERYWHERE, null), cursor, limit));
    }

    private static Map<String, Object> sums(UUID piece) {
        return shop.row(
                TENANTS.first(),
                "SELECT count(*) AS rows, sum(pieces) AS pieces, sum(grams) AS grams, sum(fine_grams) AS fine, sum(value) AS value"
                        + " FROM stock_entry WHERE piece_id = '" + piece + "'");
    }

    private static Piece aRing(TenantRef tenant) {
        return shop.in(tenant, () -> pieces.add(PieceFixtures.aRingIn(branch(tenant))));
    }

    private static UUID branch(TenantRef tenant) {
        return shop.shop(tenant).branches().getFirst().id();
    }

    private static void assertProblem(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    @ComponentScan(
            basePackageClasses = {Shops.class, AuditTrail.class, Pieces.class},
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class))
    static class Features {}
}
