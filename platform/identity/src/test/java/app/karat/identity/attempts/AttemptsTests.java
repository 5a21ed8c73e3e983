package app.karat.identity.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.identity.support.RunningIdentity;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AttemptsTests extends RunningIdentity {

    private static final Limit FIVE = new Limit(5, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1));

    private final String subject = "test:" + UUID.randomUUID();

    @Autowired
    private Attempts attempts;

    @Test
    void ofManyTriesAtOnceExactlyTheFreeOnesAreHeard() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            String one = subject + round;
            Callable<Duration> take = () -> attempts.take(one, FIVE);
            try (var threads = Executors.newFixedThreadPool(16)) {
                assertThat(threads.invokeAll(Collections.nCopies(48, take)).stream()
                                .map(Future::resultNow)
                                .filter(Duration::isZero))
                        .hasSize(5);
            }
        }
    }

    @Test
    void aTryTakenBackCountsForNothingAndAnotherSubjectIsNotConcerned() {
        for (int i = 0; i < 20; i++) {
            assertThat(attempts.take(subject, FIVE)).isZero();
            attempts.giveBack(subject);
        }
        for (int i = 0; i < 5; i++) {
            attempts.take(subject, FIVE);
        }
        assertThat(attempts.take(subject, FIVE)).isPositive();
        assertThat(attempts.take(subject + "-other", FIVE)).isZero();
        attempts.clear(subject);
        assertThat(attempts.take(subject, FIVE)).isZero();
    }
}
