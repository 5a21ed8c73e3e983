package app.karat.identity.attempts;

import java.time.Duration;

/**
 * How often something may be tried and how the wait grows.
 *
 * @param free tries without a wait
 * @param firstWait the wait after the last free try; it doubles with every further one
 * @param longestWait where the doubling ends
 * @param forgottenAfter a pause after which counting starts anew
 */
public record Limit(int free, Duration firstWait, Duration longestWait, Duration forgottenAfter) {

    private static final int MOST_DOUBLINGS = 20;

    /** The wait after that many tries in a row. */
    public Duration waitAfter(int tries) {
        if (tries < free) {
            return Duration.ZERO;
        }
        Duration wait = firstWait.multipliedBy(1L << Math.min(tries - free, MOST_DOUBLINGS));
        return wait.compareTo(longestWait) > 0 ? longestWait : wait;
    }
}
