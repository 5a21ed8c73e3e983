package app.karat.local.parts;

import java.time.Duration;

/** Pauses between starts: 0.3 s, doubling up to 15 s. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private Duration next = FIRST;

    Duration next() {
        Duration pause = next;
        next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
        return pause;
    }

    /** After a steady run: from the beginning. */
    Duration first() {
        next = FIRST;
        return next();
    }
}
