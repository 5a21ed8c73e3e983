package app.karat.shop.designs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.TestShop;
import app.karat.shop.inventory.OfDesign;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceFixtures;
import app.karat.shop.inventory.Pieces;
import app.karat.shop.sales.Counter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class DesignsTests {

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    static Counter counter;
    static TestShop shop;
    static Designs designs;

    @BeforeAll
    static void open() {
        counter = new Counter(TENANTS, Features.class);
        shop = counter.shop;
        designs = shop.get(Designs.class);
    }

    @Test
    void designReadsBackAsItWasAddedAndOnlyWhereItIs() {
        DesignTerms terms = DesignFixtures.aRing(style());
        Design added = added(terms);
        assertThat(shop.first(() -> designs.find(added.id())).terms()).isEqualTo(terms);
        assertProblem("design-unknown", () -> shop.second(() -> designs.find(added.id())));
        assertThat(shop.second(() -> designs.page(new DesignFilter(terms.style(), null, null, false), null, 9))
                        .items())
                .isEmpty();
    }

    @Test
    void styleNumberNamesOneDesignPerBusiness() {
        String style = style();
        added(DesignFixtures.aRing(style));
        assertProblem(
                "design-style-taken", () -> added(DesignFixtures.aRing(style.toLowerCase(java.util.Locale.ROOT))));
        Design theirs = shop.second(() -> designs.add(UUID.randomUUID(), DesignFixtures.aRing(style)));
        assertThat(theirs.terms().style()).isEqualTo(style);
    }

    @Test
    void sameRequestAtOnceIsOneDesignAndAnotherBodyIsRefused() {
        UUID id = UUID.randomUUID();
        DesignTerms terms = DesignFixtures.aRing(style());
        List<Design> answers = Objects.requireNonNull(Flux.range(0, 8)
                .flatMap(each -> shop.later(TENANTS.first(), () -> designs.add(id, terms)), 8)
                .collectList()
                .block(Duration.ofMinutes(1)));
        assertThat(answers)
                .hasSize(8)
                .allSatisfy(one -> assertThat(one.version()).isEqualTo(1));
        assertProblem("design-id-reused", () -> shop.first(() -> designs.add(id, DesignFixtures.aRing(style()))));
        assertThat(audited(id)).containsEntry("entries", 1L);
    }

    @Test
    void oneOfManyWhoChangeTheSameVersionWins() {
        Design design = added(DesignFixtures.aRing(style()));
        List<String> answers = Objects.requireNonNull(Flux.range(0, 8)
                .flatMap(
                        each -> shop.later(
                                        TENANTS.first(),
                                        () -> designs.change(
                                                design.id(),
                                                1,
                                                DesignFixtures.terms(
                                                        design.terms().style(), "Name " + each, null)))
                                .map(changed -> "done")
                                .onErrorResume(Problem.class, refused -> Mono.just(refused.slug())),
                        8)
                .collectList()
                .block(Duration.ofMinutes(1)));
        assertThat(answers).containsOnlyOnce("done").containsOnly("done", "changed-meanwhile");
        assertThat(shop.first(() -> designs.find(design.id())).version()).isEqualTo(2);
        assertThat(audited(design.id())).containsEntry("entries", 2L);
        assertProblem(
                "design-unknown",
                () -> shop.second(() -> designs.change(design.id(), 2, DesignFixtures.aRing(style()))));
    }

    @Test
    void lotOfAnotherBusinessIsUnknown() {
        assertProblem("invalid-input", () -> added(DesignFixtures.terms(style(), "With a box", UUID.randomUUID())));
    }

    @Test
    void pieceKeepsItsDesignThroughCorrectionAndSale() {
        Design design = added(DesignFixtures.aRing(style()));
        Piece ring = inStock(new OfDesign(design.id(), null, "S18"));
        OfDesign kept = new OfDesign(design.id(), design.terms().style(), "S18");
        assertThat(found(ring).design()).isEqualTo(kept);
        assertThat(shop.first(() -> designs.find(design.id())).inStock()).isEqualTo(1);

        shop.first(() -> shop.get(Pieces.class).change(of(ring, null)));
        assertThat(found(ring).design()).isEqualTo(kept);
        shop.first(() -> designs.change(design.id(), 1, DesignFixtures.terms(style(), "Renamed", null)));
        counter.sells(TENANTS.first(), found(ring));
        assertThat(found(ring).design()).isNotNull();
        assertThat(shop.first(() -> designs.find(design.id())).inStock()).isZero();
    }

    @Test
    void pieceOfAStrangeDesignOrVariantIsRefused() {
        Design design = added(DesignFixtures.aRing(style()));
        Design theirs = shop.second(() -> designs.add(UUID.randomUUID(), DesignFixtures.aRing(style())));
        for (OfDesign wrong : List.of(
                new OfDesign(UUID.randomUUID(), null, null),
                new OfDesign(theirs.id(), null, null),
                new OfDesign(design.id(), null, "S99"))) {
            assertProblem("piece-design-unknown", () -> inStock(wrong));
        }
        Piece ring = inStock(null);
        assertProblem(
                "piece-design-unknown",
                () -> shop.first(() -> shop.get(Pieces.class).change(of(ring, new OfDesign(theirs.id(), null, null)))));
    }

    private static Design added(DesignTerms terms) {
        return shop.first(() -> designs.add(UUID.randomUUID(), terms));
    }

    private static Piece inStock(@Nullable OfDesign design) {
        Piece ring = of(PieceFixtures.aRingIn(counter.branch(TENANTS.first())), design);
        return shop.first(() -> shop.get(Pieces.class).add(ring));
    }

    private static Piece found(Piece piece) {
        return shop.first(() -> shop.get(Pieces.class).find(piece.id()));
    }

    private static Piece of(Piece piece, @Nullable OfDesign design) {
        return new Piece(
                piece.id(),
                piece.tag(),
                piece.name(),
                piece.category(),
                piece.draft(),
                piece.content(),
                piece.huid(),
                piece.branchId(),
                piece.status(),
                piece.version(),
                piece.createdAt(),
                piece.epc(),
                piece.own(),
                design);
    }

    private static Map<String, Object> audited(UUID design) {
        return shop.row(
                TENANTS.first(), "SELECT count(*) AS entries FROM audit_entry WHERE entity_id = '" + design + "'");
    }

    private static String style() {
        return "ST-" + System.nanoTime() + "-" + NUMBERS.incrementAndGet();
    }

    private static void assertProblem(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    @Import({Designs.class, DesignStore.class})
    static class Features {}
}
