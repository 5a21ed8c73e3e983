package app.karat.shop.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.shop.metals.RateSide;
import app.karat.shop.metals.StampedRate;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a promise of a rate holds for, and what it does not. */
class RatePromisesTests {

    private static final TenantId TENANT = new TenantId(UUID.randomUUID());
    private static final UUID BRANCH = UUID.randomUUID();

    private final QuoteDeskFixture.MovingClock clock = new QuoteDeskFixture.MovingClock();
    private final RatePromises promises = PromisesFixture.promises(clock);
    private final StampedRate rate = new StampedRate(
            Metal.GOLD,
            "24KF",
            Fineness.of(999),
            Money.of("7000.00", "INR"),
            "s1-f1-r1-o0",
            clock.instant(),
            "feed",
            false,
            false);
    private final String token =
            promises.give(TENANT, BRANCH, RateSide.EXCHANGE, rate).token();

    @Test
    void promiseHoldsForTenMinutes() {
        clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(promises.open(token, TENANT, BRANCH, RateSide.EXCHANGE)).contains(rate);
        clock.advance(Duration.ofMillis(1));
        assertThat(promises.open(token, TENANT, BRANCH, RateSide.EXCHANGE)).isEmpty();
    }

    @Test
    void promiseHoldsForOneBusinessBranchAndWayOnly() {
        assertThat(promises.open(token, new TenantId(UUID.randomUUID()), BRANCH, RateSide.EXCHANGE))
                .isEmpty();
        assertThat(promises.open(token, TENANT, UUID.randomUUID(), RateSide.EXCHANGE))
                .isEmpty();
        assertThat(promises.open(token, TENANT, BRANCH, RateSide.CASH)).isEmpty();
    }

    @Test
    void alteredTextsAndTextsOfAnotherKindPromiseNothing() {
        int middle = token.length() / 2;
        String other =
                token.substring(0, middle) + (token.charAt(middle) == 'A' ? 'B' : 'A') + token.substring(middle + 1);
        assertThat(promises.open(other, TENANT, BRANCH, RateSide.EXCHANGE)).isEmpty();
        String quote = PromisesFixture.tokens("q1", PromisedRate.class)
                .write(new PromisedRate(
                        TENANT.value(),
                        BRANCH,
                        RateSide.EXCHANGE,
                        rate,
                        clock.instant().plusSeconds(60)));
        assertThat(promises.open(quote, TENANT, BRANCH, RateSide.EXCHANGE)).isEmpty();
        assertThat(promises.open("r1" + quote.substring(2), TENANT, BRANCH, RateSide.EXCHANGE))
                .isEmpty();
        assertThat(promises.open(null, TENANT, BRANCH, RateSide.EXCHANGE)).isEmpty();
    }
}
