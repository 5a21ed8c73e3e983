package app.karat.identity.attempts;

import java.time.Duration;
import java.time.Instant;

/**
 * How often one subject has tried, and when the next try is heard.
 *
 * @param failures tries in a row without success
 * @param lastAt the last one that was heard
 * @param openAt before this moment nothing is heard
 */
record Tries(int failures, Instant lastAt, Instant openAt) {

    Duration waitAt(Instant now) {
        return openAt.isAfter(now) ? Duration.between(now, openAt) : Duration.ZERO;
    }

    /** Counts a try as a failure until it turns out a success, so that guesses sent at once cannot slip past together. */
    Tries next(Limit limit, Instant now) {
        boolean forgotten = lastAt.plus(limit.forgottenAfter()).isBefore(now);
        int counted = forgotten ? 1 : failures + 1;
        return new Tries(counted, now, now.plus(limit.waitAfter(counted)));
    }
}
