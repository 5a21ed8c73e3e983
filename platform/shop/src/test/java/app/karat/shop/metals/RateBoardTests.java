package app.karat.shop.metals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Percent;
import app.karat.kernel.values.Purity;
import app.karat.shop.metals.market.Fx;
import app.karat.shop.metals.market.Market;
import app.karat.shop.metals.market.Spot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RateBoardTests {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final Currency INR = Currency.getInstance("INR");
    private static final Purity GOLD_22 = Purity.of(Metal.GOLD, "22K");
    private static final UUID MUMBAI = UUID.randomUUID();
    private static final UUID PUNE = UUID.randomUUID();

    @Test
    void spotBecomesTheRateOfAPurityInTheShopsCurrency() {
        // 4000 ÷ 31.1034768 × 90 × 0.916 = 10602.0269…
        StampedRate rate = board(RateBook.EMPTY).rate(MUMBAI, GOLD_22);
        assertThat(rate.perGram()).isEqualTo(inr("10602.03"));
        assertThat(rate.rateId()).isEqualTo("s7-f3-r0-o0");
        assertThat(rate.source()).isEqualTo("feed");
        assertThat(rate.overridden()).isFalse();
    }

    @Test
    void bankChargeMarkUpAndStepAreAddedInThisOrder() {
        RateRule rule = rule(11, null, "2", "5", "5", Map.of());
        // (4000 × 0.916 + 5) ÷ 31.1034768 × 90 × 1.02 = 10828.82…, to the nearest 5.
        StampedRate rate = board(book(List.of(rule))).rate(MUMBAI, GOLD_22);
        assertThat(rate.perGram()).isEqualTo(inr("10830"));
        assertThat(rate.rateId()).isEqualTo("s7-f3-r11-o0");
    }

    @Test
    void thePricingFactorMayDifferFromTheLegalMark() {
        RateRule rule = rule(1, null, "0", "0", null, Map.of("22K", new BigDecimal("0.92")));
        StampedRate rate = board(book(List.of(rule))).rate(MUMBAI, GOLD_22);
        assertThat(rate.perGram()).isEqualTo(inr("10648.33"));
        assertThat(rate.fineness().mille()).isEqualTo(916);
    }

    @Test
    void aBranchsOwnRuleGoesBeforeTheChains() {
        RateBook book = book(List.of(rule(1, null, "1", "0", null, Map.of()), rule(2, PUNE, "3", "0", null, Map.of())));
        assertThat(board(book).rate(MUMBAI, GOLD_22).rateId()).isEqualTo("s7-f3-r1-o0");
        assertThat(board(book).rate(PUNE, GOLD_22).rateId()).isEqualTo("s7-f3-r2-o0");
    }

    @Test
    void aRateByHandCountsUntilTheDayEndsAndSaysWhy() {
        RateOverride set = new RateOverride(
                9,
                MUMBAI,
                Metal.GOLD,
                GOLD_22.fineness(),
                RateSide.SALE,
                inr("10500"),
                "Diwali",
                "Owner",
                NOW,
                NOW.plusSeconds(60));
        RateBook book = new RateBook(List.of(), List.of(set));
        StampedRate rate = board(book).rate(MUMBAI, GOLD_22);
        assertThat(rate.perGram()).isEqualTo(inr("10500"));
        assertThat(rate.rateId()).isEqualTo("s7-f3-r0-o9");
        assertThat(rate.source()).isEqualTo("by hand: Diwali");
        assertThat(rate.overridden()).isTrue();
        assertThat(board(book).rate(PUNE, GOLD_22).overridden()).isFalse();
        assertThat(board(book, NOW.plusSeconds(60)).rate(MUMBAI, GOLD_22).overridden())
                .isFalse();
    }

    @Test
    void aWithdrawnRateCountsNoMore() {
        RateOverride withdrawn = new RateOverride(
                10,
                MUMBAI,
                Metal.GOLD,
                GOLD_22.fineness(),
                RateSide.SALE,
                null,
                null,
                "Owner",
                NOW,
                NOW.plusSeconds(60));
        assertThat(board(new RateBook(List.of(), List.of(withdrawn)))
                        .rate(MUMBAI, GOLD_22)
                        .overridden())
                .isFalse();
    }

    @Test
    void anOldPriceIsStillARateButSaysThatItIsStale() {
        RateBoard fresh = board(RateBook.EMPTY, NOW.plus(Duration.ofMinutes(15)));
        RateBoard old = board(RateBook.EMPTY, NOW.plus(Duration.ofMinutes(15)).plusMillis(1));
        assertThat(fresh.rate(MUMBAI, GOLD_22).stale()).isFalse();
        assertThat(old.rate(MUMBAI, GOLD_22).stale()).isTrue();
        assertThat(old.rate(MUMBAI, GOLD_22).perGram()).isEqualTo(inr("10602.03"));
    }

    @Test
    void withoutAnyPriceThereIsNoRateAndTheProblemSaysWhatToDo() {
        assertThatExceptionOfType(RateProblem.class)
                .isThrownBy(() -> board(RateBook.EMPTY).rate(MUMBAI, Purity.of(Metal.PALLADIUM, "950")))
                .satisfies(problem -> {
                    assertThat(problem.slug()).isEqualTo("rate-missing");
                    assertThat(problem.detail()).contains("palladium").contains("INR");
                });
    }

    @Test
    void aDollarShopNeedsNoExchangeRate() {
        Market market = new Market(Map.of(Metal.GOLD, spot("4000")), Map.of(), Map.of());
        RateBoard board =
                new RateBoard(Currency.getInstance("USD"), market, RateBook.EMPTY, NOW, Duration.ofMinutes(15));
        assertThat(board.rate(null, GOLD_22).perGram()).isEqualTo(Money.of("117.80", "USD"));
        assertThat(board.rate(null, GOLD_22).rateId()).isEqualTo("s7-f0-r0-o0");
        assertThat(board.rate(null, GOLD_22).stale()).isFalse();
    }

    @Test
    void finePriceHoldsNothingThatTheShopAdds() {
        RateBook book = book(List.of(rule(1, null, "50", "100", "100", Map.of())));
        assertThat(board(book).finePerGram(Metal.GOLD)).contains(inr("11574.27"));
    }

    @Test
    void oldMetalIsTakenBelowTheSaleRateByItsOwnTermsOrThoseForAll() {
        RateBook book = book(List.of(buying(
                11,
                null,
                new BuyTerms(RateSide.EXCHANGE, null, Percent.of("2"), null),
                new BuyTerms(RateSide.EXCHANGE, "18K", null, inr("150")),
                new BuyTerms(RateSide.CASH, null, Percent.of("4.5"), null))));
        // 10602.03 less 2 % = 10389.9894, less 4.5 % = 10124.93865.
        StampedRate exchange = board(book).buyRate(MUMBAI, GOLD_22, RateSide.EXCHANGE);
        assertThat(exchange.perGram()).isEqualTo(inr("10389.99"));
        assertThat(exchange.rateId()).isEqualTo("s7-f3-r11-o0-x11");
        assertThat(board(book).buyRate(MUMBAI, GOLD_22, RateSide.CASH).perGram())
                .isEqualTo(inr("10124.94"));
        Purity gold18 = Purity.of(Metal.GOLD, "18K");
        assertThat(board(book).buyRate(MUMBAI, gold18, RateSide.EXCHANGE).perGram())
                .isEqualTo(board(book).rate(MUMBAI, gold18).perGram().minus(inr("150")));
    }

    @Test
    void aBranchThatSetNoTermsBuysByThoseOfTheChain() {
        BuyTerms two = new BuyTerms(RateSide.CASH, null, Percent.of("2"), null);
        BuyTerms nine = new BuyTerms(RateSide.CASH, null, Percent.of("9"), null);
        RateBook book = book(List.of(buying(1, null, two), rule(2, PUNE, "3", "0", null, Map.of())));
        assertThat(board(book).buyRate(PUNE, GOLD_22, RateSide.CASH).rateId()).isEqualTo("s7-f3-r2-o0-c1");
        book = book(List.of(buying(1, null, two), buying(2, PUNE, nine)));
        assertThat(board(book).buyRate(PUNE, GOLD_22, RateSide.CASH).rateId()).isEqualTo("s7-f3-r2-o0-c2");
    }

    @Test
    void withoutTermsNothingIsBoughtAtAGuess() {
        assertThatExceptionOfType(RateProblem.class)
                .isThrownBy(() -> board(RateBook.EMPTY).buyRate(MUMBAI, GOLD_22, RateSide.CASH))
                .satisfies(problem -> assertThat(problem.slug()).isEqualTo("buy-rate-missing"));
    }

    @Test
    void aPurchaseRateByHandMovesNeitherTheSaleRateNorTheOtherSide() {
        RateOverride set = new RateOverride(
                9,
                MUMBAI,
                Metal.GOLD,
                GOLD_22.fineness(),
                RateSide.CASH,
                inr("10000"),
                "slow day",
                "Owner",
                NOW,
                NOW.plusSeconds(60));
        RateBoard board = board(new RateBook(List.of(), List.of(set)));
        assertThat(board.buyRate(MUMBAI, GOLD_22, RateSide.CASH).perGram()).isEqualTo(inr("10000"));
        assertThat(board.buyRate(MUMBAI, GOLD_22, RateSide.CASH).rateId()).isEqualTo("s7-f3-r0-o9-c0");
        assertThat(board.rate(MUMBAI, GOLD_22).overridden()).isFalse();
        assertThat(board.find(MUMBAI, GOLD_22, RateSide.EXCHANGE)).isEmpty();
    }

    private static RateRule buying(long id, UUID branch, BuyTerms... terms) {
        return new RateRule(id, branch, Metal.GOLD, Percent.ZERO, BigDecimal.ZERO, null, Map.of(), List.of(terms));
    }

    private static RateBoard board(RateBook book) {
        return board(book, NOW);
    }

    private static RateBoard board(RateBook book, Instant now) {
        Fx rupee = new Fx(3, INR, new BigDecimal("90"), NOW, "feed");
        Market market = new Market(Map.of(Metal.GOLD, spot("4000")), Map.of(INR, rupee), Map.of());
        return new RateBoard(INR, market, book, now, Duration.ofMinutes(15));
    }

    private static Spot spot(String usd) {
        return new Spot(7, Metal.GOLD, new BigDecimal(usd), NOW, "feed");
    }

    private static RateBook book(List<RateRule> rules) {
        return new RateBook(rules, List.of());
    }

    private static RateRule rule(
            long id, UUID branch, String markUp, String bank, String step, Map<String, BigDecimal> factors) {
        return new RateRule(
                id,
                branch,
                Metal.GOLD,
                Percent.of(markUp),
                new BigDecimal(bank),
                step == null ? null : inr(step),
                factors,
                List.of());
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
