package app.karat.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Says on the terminal what is going on. */
@SuppressWarnings("SystemOut") // a program for the terminal
final class Progress {

    private static final int EVERY = 100;

    private final Instant start = Instant.now();

    void say(String what) {
        long seconds = Duration.between(start, Instant.now()).toSeconds();
        System.out.printf(Locale.ROOT, "[%3d:%02d] %s%n", seconds / 60, seconds % 60, what);
    }

    void tick(String what, int done) {
        if (done % EVERY == 0) {
            say(done + " " + what);
        }
    }
}
