package app.karat.shop.quotes;

import app.karat.kernel.tenancy.TenantId;
import app.karat.shop.metals.RateSide;
import app.karat.shop.metals.StampedRate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Purchase rates as promises: what somebody was shown and signs is what they get, for as long as a quote would hold, even when the rate has
 * moved meanwhile. Like a quote a promise is signed and kept by nobody.
 */
@Component
public class RatePromises {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final SignedTokens<PromisedRate> tokens;
    private final Clock clock;

    RatePromises(SignedTokens<PromisedRate> tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A promise as text.
     *
     * @param until when it runs out
     */
    public record Given(String token, Instant until) {}

    /** Stands by that rate from now on. */
    public Given give(TenantId tenant, UUID branch, RateSide side, StampedRate rate) {
        Instant until = clock.instant().plus(LIFE);
        return new Given(tokens.write(new PromisedRate(tenant.value(), branch, side, rate, until)), until);
    }

    /** The promised rate, or nothing when this was not promised by us, there and that way, or holds no longer. */
    public Optional<StampedRate> open(@Nullable String token, TenantId tenant, UUID branch, RateSide side) {
        return token == null
                ? Optional.empty()
                : tokens.read(token)
                        .filter(promise -> promise.holds(tenant.value(), branch, side, clock.instant()))
                        .map(PromisedRate::rate);
    }
}
