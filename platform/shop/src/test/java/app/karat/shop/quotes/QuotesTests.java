package app.karat.shop.quotes;

import static app.karat.shop.pricing.Prices.aGoldPiece;
import static app.karat.shop.pricing.Prices.inr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.karat.kernel.problem.Problem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.kernel.values.Money;
import app.karat.shop.SignedIn;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

class QuotesTests {

    @RegisterExtension
    static final TwoTenants tenants = new TwoTenants();

    private QuoteDeskFixture desk;

    @BeforeEach
    void open() {
        desk = new QuoteDeskFixture(tenants);
    }

    @Test
    void whatWasQuotedIsWhatIsOpenedAgainWhateverTheRateDoes() {
        UUID ring = desk.laid(tenants.first(), bargained());
        SignedQuote signed = asOwner(desk.quotes.quote(wish(ring, null)));
        desk.goldMovesTo("9000");
        assertThat(asOwner(desk.quotes.open(signed.token()))).isEqualTo(signed.quote());
        assertThat(signed.quote().lines().getFirst().breakdown().rate().rateId())
                .matches("s7-f3-r\\d+-o\\d+");
        assertThat(asOwner(desk.quotes.quote(wish(ring, null))).quote().total())
                .isGreaterThan(signed.quote().total());
    }

    @Test
    void aQuoteAddsUpToThePaisa() {
        Quote quote = asOwner(desk.quotes.quote(wish(desk.laid(tenants.first(), bargained()), null)))
                .quote();
        Money taxes = quote.taxes().stream()
                .map(tax -> tax.amount())
                .reduce(Money::plus)
                .orElseThrow();
        assertThat(quote.taxable().plus(taxes).plus(quote.roundOff())).isEqualTo(quote.total());
        assertThat(quote.total().amount().stripTrailingZeros().scale()).isLessThanOrEqualTo(0);
    }

    @Test
    void afterTenMinutesAQuoteIsOverButStillRecognised() {
        String token = asOwner(desk.quotes.quote(wish(desk.laid(tenants.first(), bargained()), null)))
                .token();
        desk.clock.advance(Quotes.LIFE.minusMillis(1));
        assertThat(asOwner(desk.quotes.open(token))).isNotNull();
        desk.clock.advance(Duration.ofMillis(1));
        refused("quote-expired", () -> asOwner(desk.quotes.open(token)));
        assertThat(asOwner(desk.quotes.read(token))).isNotNull();
    }

    @Test
    void aQuoteIsWorthNothingInAnotherBusiness() {
        String token = asOwner(desk.quotes.quote(wish(desk.laid(tenants.first(), bargained()), null)))
                .token();
        refused("quote-forged", () -> as(SignedIn.owner(), tenants.second(), desk.quotes.open(token)));
        refused(
                "quote-forged",
                () -> as(SignedIn.salesIn(UUID.randomUUID()), tenants.first(), desk.quotes.open(token)));
    }

    @Test
    void noneOfAThousandAlteredTokensIsAccepted() {
        String token = asOwner(desk.quotes.quote(wish(desk.laid(tenants.first(), bargained()), null)))
                .token();
        Random random = new Random(3);
        for (int i = 0; i < 1_000; i++) {
            String altered = altered(token, random);
            refused("quote-forged", () -> asOwner(desk.quotes.open(altered)));
        }
        for (String nonsense : List.of("", ".", "...", "q1...", "q1.00000000.x.y", "💍", "x".repeat(1_000_000))) {
            refused("quote-forged", () -> asOwner(desk.quotes.open(nonsense)));
        }
    }

    @Test
    void theTokenTellsNeitherCostNorMargin() {
        UUID ring = desk.laid(
                tenants.first(),
                aGoldPiece("5")
                        .with(PricePlan.fixed(inr("70000")))
                        .costing(inr("43210.99"))
                        .draft());
        SignedQuote signed = asOwner(desk.quotes.quote(wish(ring, null)));
        assertThat(signed.margin()).isEqualTo(inr("26789.01"));
        assertThat(desk.readable(signed.token()))
                .contains("70000")
                .doesNotContain("43210")
                .doesNotContain("26789");
    }

    @Test
    void staffDoNotSeeTheMargin() {
        UUID ring = desk.laid(tenants.first(), bargained());
        assertThat(as(sales(), tenants.first(), desk.quotes.quote(wish(ring, null)))
                        .margin())
                .isNull();
    }

    @Test
    void staffBargainDownToTheFloorsAndAManagerBelow() {
        UUID ring = desk.laid(tenants.first(), bargained());
        // Making 450 → 400 on 10 g leaves room for 500.
        assertThat(as(sales(), tenants.first(), desk.quotes.quote(wish(ring, inr("500.00"))))
                        .quote())
                .isNotNull();
        refused("below-floor", () -> as(sales(), tenants.first(), desk.quotes.quote(wish(ring, inr("500.01")))));
        assertThat(asOwner(desk.quotes.quote(wish(ring, inr("500.01")))).quote())
                .isNotNull();
        refused("discount-too-large", () -> asOwner(desk.quotes.quote(wish(ring, inr("99999999")))));
        refused("discount-too-large", () -> as(sales(), tenants.first(), desk.quotes.quote(wish(ring, inr("-1")))));
    }

    @Test
    void onePieceCannotBeQuotedTwice() {
        UUID ring = desk.laid(tenants.first(), bargained());
        QuoteWish.Line line = new QuoteWish.Line(ring, null);
        refused("piece-twice", () -> asOwner(desk.quotes.quote(new QuoteWish(desk.branch, null, List.of(line, line)))));
        refused("quote-lines", () -> asOwner(desk.quotes.quote(new QuoteWish(desk.branch, null, List.of()))));
    }

    @Test
    void aPieceOfAnotherBusinessIsAsUnknownAsNone() {
        UUID foreign = desk.laid(tenants.second(), bargained());
        refused("piece-unknown", () -> asOwner(desk.quotes.quote(wish(foreign, null))));
        refused("piece-unknown", () -> asOwner(desk.quotes.quote(wish(UUID.randomUUID(), null))));
    }

    @Test
    void soldPiecesAndPiecesOfOtherBranchesAreNamed() {
        UUID sold = desk.laid(tenants.first(), bargained(), desk.branch, false);
        UUID elsewhere = desk.laid(tenants.first(), bargained(), UUID.randomUUID(), true);
        refused("piece-not-available", () -> asOwner(desk.quotes.quote(wish(sold, null))));
        refused("piece-not-available", () -> asOwner(desk.quotes.quote(wish(elsewhere, null))));
    }

    @Test
    void whereNoTaxIsKnownNoQuoteIsMade() {
        UUID ring = desk.laid(
                tenants.second(),
                aGoldPiece("5").with(PricePlan.fixed(Money.of("700", "USD"))).draft());
        refused("tax-place-unknown", () -> as(SignedIn.owner(), tenants.second(), desk.quotes.quote(wish(ring, null))));
    }

    @Test
    void anOldKeyStillOpensWhatItSigned() {
        String token = asOwner(desk.quotes.quote(wish(desk.laid(tenants.first(), bargained()), null)))
                .token();
        assertThat(asOwner(desk.withNewKeyBesideTheOld().open(token))).isNotNull();
        refused("quote-forged", () -> asOwner(desk.withNewKeyOnly().open(token)));
    }

    private QuoteWish wish(UUID piece, @Nullable Money discount) {
        return new QuoteWish(desk.branch, null, List.of(new QuoteWish.Line(piece, discount)));
    }

    private CurrentUser sales() {
        return SignedIn.salesIn(desk.branch);
    }

    private static PieceDraft bargained() {
        return aGoldPiece("10.000")
                .with(PricePlan.metalRate(
                        null,
                        new PricePlan.Making(
                                PricePlan.Making.Mode.PER_GRAM,
                                new BigDecimal("450"),
                                null,
                                new BigDecimal("400"),
                                null)))
                .costing(inr("50000"))
                .draft();
    }

    private static String altered(String token, Random random) {
        int at = random.nextInt(token.length());
        char other = "ABCDabcd0123-_.".charAt(random.nextInt(15));
        return switch (random.nextInt(3)) {
            case 0 -> token.substring(0, at);
            case 1 -> token.substring(0, at) + other + token.substring(at);
            default -> token.substring(0, at) + (token.charAt(at) == other ? 'z' : other) + token.substring(at + 1);
        };
    }

    private static <T> T asOwner(Mono<T> work) {
        return as(SignedIn.owner(), tenants.first(), work);
    }

    private static <T> T as(CurrentUser user, TenantRef tenant, Mono<T> work) {
        return tenants.in(tenant, () -> work).contextWrite(SignedIn.as(user)).block();
    }

    private static void refused(String slug, ThrowingCallable work) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(work)
                .satisfies(problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
