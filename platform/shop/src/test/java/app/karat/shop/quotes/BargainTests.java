package app.karat.shop.quotes;

import static app.karat.shop.pricing.Prices.aGoldPiece;
import static app.karat.shop.pricing.Prices.inr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Money;
import app.karat.shop.SignedIn;
import app.karat.shop.approvals.Approval;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Prices;
import app.karat.shop.pricing.Stone;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

/** The customer names a final price; and whoever may not go so far down asks somebody who may. */
class BargainTests {

    @RegisterExtension
    static final TwoTenants tenants = new TwoTenants();

    private QuoteDeskFixture desk;
    private UUID ring;
    private UUID chain;

    @BeforeEach
    void lay() {
        desk = new QuoteDeskFixture(tenants);
        ring = desk.laid(tenants.first(), worth("450", "400"));
        chain = desk.laid(tenants.first(), worth("600", "300"));
    }

    @Test
    void theCutIsSpreadOverTheRoomOfAllLinesAndReachesThePriceToTheRupee() {
        Bargained listed = staff(desk.quotes.bargain(asking(null, false)));
        Money target = listed.listed().minus(inr("2000"));
        Bargained found = staff(desk.quotes.bargain(asking(target, false)));
        assertThat(found.reached()).isEqualTo(target);
        assertThat(found.exact()).isTrue();
        assertThat(found.needsApproval()).isFalse();
        assertThat(found.missing()).isEqualTo(inr("0"));
        assertThat(found.margin()).isNull();
        assertThat(found.floor()).isNull();
        assertThat(found.lines()).allSatisfy(line -> assertThat(line.room()).isNull());
        // Room of 500 and 3,000: the second line bears six times as much, to the paisa.
        Money first = found.lines().get(0).discount();
        Money second = found.lines().get(1).discount();
        assertThat(second.minus(first.times(new BigDecimal(6))).amount().abs()).isLessThan(new BigDecimal("0.10"));
        assertThat(found.lines()).allSatisfy(line -> assertThat(line.work()).isEqualTo(line.discount()));
        SignedQuote signed = staff(desk.quotes.quote(asking(target, false)));
        assertThat(signed.quote().total()).isEqualTo(target);
        assertThat(owner(desk.quotes.bargain(asking(target, false))).margin()).isNotNull();
    }

    @Test
    void aPriceThatRoundingPassesOverIsAnsweredByTheNearest() {
        Money listed = staff(desk.quotes.bargain(asking(null, false))).listed();
        Bargained found = staff(desk.quotes.bargain(asking(listed.minus(inr("100.40")), false)));
        assertThat(found.exact()).isFalse();
        assertThat(found.reached()).isEqualTo(listed.minus(inr("100")));
    }

    @Test
    void belowTheFloorsStaffNeedSomebodyElse() {
        Bargained atFloor = owner(desk.quotes.bargain(asking(null, false)));
        Money target = atFloor.floor().minus(inr("1000"));
        Bargained found = staff(desk.quotes.bargain(asking(target, false)));
        assertThat(found.reached()).isEqualTo(target);
        assertThat(found.needsApproval()).isTrue();
        assertThat(found.floor()).isEqualTo(atFloor.floor());
        // 1,000 with 3 % of tax in it.
        assertThat(found.missing().amount()).isBetween(new BigDecimal("969"), new BigDecimal("972"));
        refused("below-floor", () -> staff(desk.quotes.quote(asking(target, false))));
        refused("below-floor", () -> staff(desk.quotes.quote(with(found, null))));
        assertThat(owner(desk.quotes.quote(asking(target, false))).quote().total())
                .isEqualTo(target);
        assertThat(staff(desk.quotes.quote(asking(atFloor.floor(), false)))
                        .quote()
                        .total())
                .isEqualTo(atFloor.floor());
    }

    @Test
    void stonesAreCutOnlyWhenAllowedAndNeverByStaffAlone() {
        UUID solitaire = desk.laid(
                tenants.first(),
                aGoldPiece("10.000")
                        .with(making("450", "400"))
                        .with(Prices.aStone("0.50", Stone.Mode.FLAT, "20000"))
                        .draft());
        Money floor = owner(desk.quotes.bargain(one(solitaire, null, false))).floor();
        Money target = floor.minus(inr("500"));
        Bargained found = staff(desk.quotes.bargain(one(solitaire, target, true)));
        assertThat(found.lines().getFirst().stones()).isEqualTo(found.missing());
        assertThat(found.needsApproval()).isTrue();
        assertThat(staff(desk.quotes.bargain(one(solitaire, target, false)))
                        .lines()
                        .getFirst()
                        .below())
                .isEqualTo(found.missing());
    }

    @Test
    void anApprovalIsGoodForOneQuoteOfExactlyWhatWasAsked() {
        Bargained found = below();
        UUID id = UUID.randomUUID();
        Approval asked = staff(desk.asking.ask(id, with(found, null), "old customer"));
        assertThat(asked.terms()).containsKeys("lines", "discount", "total");
        assertThat(owner(desk.approvals.find(id)).insight()).containsKey("margin");
        refused("approval-not-usable", () -> staff(desk.quotes.quote(with(found, id))));
        owner(desk.approvals.decide(id, true, null));
        refused("approval-of-other-terms", () -> staff(desk.quotes.quote(more(found, id))));
        SignedQuote signed = staff(desk.quotes.quote(with(found, id)));
        assertThat(signed.quote().total()).isEqualTo(found.reached());
        assertThat(signed.quote().approval().approvalId()).isEqualTo(id);
        assertThat(owner(desk.approvals.find(id)).usedFor())
                .isEqualTo(signed.quote().id());
        assertThat(staff(desk.quotes.open(signed.token())).approval().name())
                .isEqualTo(SignedIn.owner().name());
        refused("approval-not-usable", () -> staff(desk.quotes.quote(with(found, id))));
    }

    @Test
    void anEditedPieceIsNotWhatWasApproved() {
        Bargained found = below();
        UUID id = UUID.randomUUID();
        staff(desk.asking.ask(id, with(found, null), "old customer"));
        owner(desk.approvals.decide(id, true, null));
        desk.edited(ring);
        refused("approval-of-other-terms", () -> staff(desk.quotes.quote(with(found, id))));
    }

    @Test
    void whatIsWithinOnesRightNeedsNobody() {
        Money target = owner(desk.quotes.bargain(asking(null, false))).floor();
        refused(
                "approval-not-needed",
                () -> staff(desk.asking.ask(UUID.randomUUID(), asking(target, false), "why not")));
    }

    private Bargained below() {
        Money floor = owner(desk.quotes.bargain(asking(null, false))).floor();
        return staff(desk.quotes.bargain(asking(floor.minus(inr("750")), false)));
    }

    /** The discounts as a client would send them by hand. */
    private QuoteWish with(Bargained found, @Nullable UUID approval) {
        return new QuoteWish(
                desk.branch,
                null,
                found.lines().stream()
                        .map(line -> new QuoteWish.Line(line.pieceId(), line.discount()))
                        .toList(),
                null,
                approval,
                null);
    }

    private QuoteWish more(Bargained found, UUID approval) {
        return new QuoteWish(
                desk.branch,
                null,
                found.lines().stream()
                        .map(line -> new QuoteWish.Line(
                                line.pieceId(), line.discount().plus(inr("0.01"))))
                        .toList(),
                null,
                approval,
                null);
    }

    private QuoteWish asking(@Nullable Money target, boolean stones) {
        return wish(target, stones, ring, chain);
    }

    private QuoteWish one(UUID piece, @Nullable Money target, boolean stones) {
        return wish(target, stones, piece);
    }

    /** A final price, or none: then the price on the tags, as a final price. */
    private QuoteWish wish(@Nullable Money target, boolean stones, UUID... pieces) {
        List<QuoteWish.Line> lines = Arrays.stream(pieces)
                .map(piece -> new QuoteWish.Line(piece, null))
                .toList();
        Money total = target == null
                ? staff(desk.quotes.quote(new QuoteWish(desk.branch, null, lines)))
                        .quote()
                        .total()
                : target;
        return new QuoteWish(desk.branch, null, lines, new QuoteWish.Target(total, stones), null, null);
    }

    private static PieceDraft worth(String making, String floor) {
        return aGoldPiece("10.000")
                .with(making(making, floor))
                .costing(inr("50000"))
                .draft();
    }

    private static PricePlan making(String value, String floor) {
        return PricePlan.metalRate(
                null,
                new PricePlan.Making(
                        PricePlan.Making.Mode.PER_GRAM, new BigDecimal(value), null, new BigDecimal(floor), null));
    }

    private <T> T staff(Mono<T> work) {
        return as(SignedIn.salesIn(desk.branch), work);
    }

    private <T> T owner(Mono<T> work) {
        return as(SignedIn.owner(), work);
    }

    private static <T> T as(CurrentUser user, Mono<T> work) {
        return tenants.in(tenants.first(), () -> work)
                .contextWrite(SignedIn.as(user))
                .block();
    }

    private static void refused(String slug, ThrowingCallable work) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(work)
                .satisfies(problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
