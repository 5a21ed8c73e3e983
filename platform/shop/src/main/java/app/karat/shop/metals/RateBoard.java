package app.karat.shop.metals;

import app.karat.kernel.values.MassUnit;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Purity;
import app.karat.shop.metals.market.Fx;
import app.karat.shop.metals.market.Market;
import app.karat.shop.metals.market.Spot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All rates of one tenant at one instant, worked out from what is in memory. Per gram of a purity:
 * {@code (USD/oz × factor + bank charge per oz) ÷ 31.1034768 × currency per USD × (1 + mark-up)}, rounded half up to the shop's step; an
 * override for the day goes before it (DOMAIN §2, 1).
 */
public final class RateBoard {

    private static final MathContext EXACTLY = new MathContext(60, RoundingMode.HALF_EVEN);

    private final Currency currency;
    private final Market market;
    private final RateBook book;
    private final Instant now;
    private final Duration staleAfter;

    RateBoard(Currency currency, Market market, RateBook book, Instant now, Duration staleAfter) {
        this.currency = currency;
        this.market = market;
        this.book = book;
        this.now = now;
        this.staleAfter = staleAfter;
    }

    /** The instant the board speaks of. */
    public Instant asOf() {
        return now;
    }

    /** What the shop reckons in. */
    Currency currency() {
        return currency;
    }

    /** What the world pays. */
    public Market market() {
        return market;
    }

    /** The rate to charge now, or {@link RateProblem#noRate}. */
    public StampedRate rate(@Nullable UUID branch, Purity purity) {
        return find(branch, purity).orElseThrow(() -> RateProblem.noRate(purity.metal(), currency.getCurrencyCode()));
    }

    /** The rate to charge now, if there is any. */
    public Optional<StampedRate> find(@Nullable UUID branch, Purity purity) {
        return override(branch, purity).map(set -> byHand(branch, purity, set)).or(() -> fromFeed(branch, purity));
    }

    /** What the shop pays for a gram now, or {@link RateProblem#noBuyRate}: without terms nobody buys at a guess. */
    public StampedRate buyRate(@Nullable UUID branch, Purity purity, RateSide side) {
        return find(branch, purity, side).orElseThrow(() -> RateProblem.noBuyRate(purity.metal(), side));
    }

    /** The rate of that side, if there is any; the name of a purchase rate ends in the rule its terms come from, {@code -x12} or {@code -c12}. */
    public Optional<StampedRate> find(@Nullable UUID branch, Purity purity, RateSide side) {
        if (!side.isPurchase()) {
            return find(branch, purity);
        }
        return override(branch, purity, side)
                .map(set -> named(byHand(branch, purity, set), side, 0))
                .or(() -> book.buying(branch, purity, side)
                        .flatMap(rule -> find(branch, purity).map(sale -> bought(rule, sale, purity, side))));
    }

    /** The override of the sale rate that counts now. */
    public Optional<RateOverride> override(@Nullable UUID branch, Purity purity) {
        return override(branch, purity, RateSide.SALE);
    }

    /** The override of that side that counts now. */
    public Optional<RateOverride> override(@Nullable UUID branch, Purity purity, RateSide side) {
        return book.override(branch, purity.metal(), purity.fineness(), side, now);
    }

    /** The rule that counts now. */
    public RateRule rule(@Nullable UUID branch, Metal metal) {
        return book.rule(branch, metal);
    }

    /** The world price of a gram of fine metal in the shop's currency, to its minor unit, without anything the shop adds. */
    public Optional<Money> finePerGram(Metal metal) {
        return market.spot(metal).flatMap(spot -> market.fx(currency).map(fx -> worldPerGram(spot, fx)));
    }

    /** Units of the shop's currency for a US dollar. */
    public Optional<Fx> fx() {
        return market.fx(currency);
    }

    /** Whether the metal's price or the exchange rate is missing or older than allowed. */
    public boolean isStale(Metal metal) {
        Instant oldest = now.minus(staleAfter);
        return market.spot(metal).map(spot -> spot.at().isBefore(oldest)).orElse(true)
                || market.fx(currency).map(fx -> fx.at().isBefore(oldest)).orElse(true);
    }

    private Optional<StampedRate> fromFeed(@Nullable UUID branch, Purity purity) {
        return market.spot(purity.metal())
                .flatMap(spot ->
                        market.fx(currency).map(fx -> stamped(purity, rule(branch, purity.metal()), spot, fx)));
    }

    private StampedRate stamped(Purity purity, RateRule rule, Spot spot, Fx fx) {
        BigDecimal perOunce = spot.usdPerOunce().multiply(rule.factor(purity)).add(rule.bankChargePerOunce());
        BigDecimal exact =
                perGram(perOunce, fx, BigDecimal.ONE.add(rule.markUpPercent().fraction()));
        return new StampedRate(
                purity.metal(),
                purity.label(),
                purity.fineness(),
                inSteps(exact, rule.roundTo()),
                id(spot.id(), fx.id(), rule.id(), 0),
                spot.at(),
                spot.source(),
                false,
                isStale(purity.metal()));
    }

    private StampedRate byHand(@Nullable UUID branch, Purity purity, RateOverride set) {
        return new StampedRate(
                purity.metal(),
                purity.label(),
                purity.fineness(),
                Objects.requireNonNull(set.perGram()),
                id(
                        market.spot(purity.metal()).map(Spot::id).orElse(0L),
                        fx().map(Fx::id).orElse(0L),
                        rule(branch, purity.metal()).id(),
                        set.id()),
                set.at(),
                "by hand: " + set.reason(),
                true,
                false);
    }

    private static StampedRate bought(RateRule rule, StampedRate sale, Purity purity, RateSide side) {
        Money paid = BuyTerms.choose(rule.terms(), side, purity)
                .map(terms -> terms.below(sale.perGram()))
                .orElseThrow();
        return named(sale.at(paid), side, rule.id());
    }

    private static StampedRate named(StampedRate rate, RateSide side, long rule) {
        return rate.named("%s-%s%d".formatted(rate.rateId(), side.letter(), rule));
    }

    private Money worldPerGram(Spot spot, Fx fx) {
        return inSteps(perGram(spot.usdPerOunce(), fx, BigDecimal.ONE), null);
    }

    private static BigDecimal perGram(BigDecimal usdPerOunce, Fx fx, BigDecimal markedUp) {
        return usdPerOunce.multiply(fx.perUsd()).multiply(markedUp).divide(MassUnit.TROY_OUNCE.grams(), EXACTLY);
    }

    /** Rounds once, from the full number of digits. */
    private Money inSteps(BigDecimal exact, @Nullable Money step) {
        BigDecimal size = step == null ? Money.ofMinor(1, currency).amount() : step.amount();
        return Money.of(exact.divide(size, 0, RoundingMode.HALF_UP).multiply(size), currency);
    }

    private static String id(long spot, long fx, long rule, long override) {
        return "s%d-f%d-r%d-o%d".formatted(spot, fx, rule, override);
    }
}
