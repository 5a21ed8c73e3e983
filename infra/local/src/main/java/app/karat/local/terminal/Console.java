package app.karat.local.terminal;

import java.time.Duration;

/** What the person at the terminal reads. */
@SuppressWarnings("SystemOut")
public final class Console {

    private Console() {}

    public static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    public static synchronized void complain(String line) {
        System.err.println(line);
        System.err.flush();
    }

    /** {@code   PostgreSQL 18 ............ ready in 1.2 s} */
    public static void ready(String title, Duration after) {
        say("  %s %s ready in %.1f s"
                .formatted(title, ".".repeat(Math.max(3, 34 - title.length())), after.toMillis() / 1000.0));
    }
}
