package app.karat.kernel.lease;

import java.time.Duration;

/**
 * How long a lease lives without renewal, and how often it is renewed: at least three renewals fit into a life, so that one lost
 * round trip does not move the leadership.
 */
public record LeaseTiming(Duration life, Duration renewal) {

    /** Ten seconds of life, renewed every two: a dead leader is followed within ten seconds. */
    public static final LeaseTiming ORDINARY = new LeaseTiming(Duration.ofSeconds(10), Duration.ofSeconds(2));

    public LeaseTiming {
        if (renewal.isNegative() || renewal.isZero() || life.compareTo(renewal.multipliedBy(3)) < 0) {
            throw new IllegalArgumentException("A lease of " + life + " cannot be kept by renewals every " + renewal);
        }
    }
}
