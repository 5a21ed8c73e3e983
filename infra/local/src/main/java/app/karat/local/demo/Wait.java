package app.karat.local.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks again and again until there is an answer. */
final class Wait {

    private Wait() {}

    static <T> T until(Duration patience, String what, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > end) {
                throw new DemoFailure("%s did not come within %d s".formatted(what, patience.toSeconds()));
            }
            aMoment();
        }
    }

    static void aMoment() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted", e);
        }
    }
}
