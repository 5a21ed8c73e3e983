package app.karat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class SampleTests {

    @Test
    void closedLoopCountsWhatWasAnsweredAfterTheWarmUp() {
        var calls = new AtomicInteger();
        Sample sample = Sample.of(4, Duration.ofMillis(100), Duration.ofMillis(400), () -> {
            calls.incrementAndGet();
            LockSupport.parkNanos(10_000_000);
            return true;
        });
        assertThat(sample.nanos().length).isBetween(4, calls.get() - 1);
        assertThat(sample.perSecond()).isBetween(10.0, 400.0);
        assertThat(sample.millis(0.5)).isGreaterThanOrEqualTo(10);
        assertThat(sample.millis(0.99)).isGreaterThanOrEqualTo(sample.millis(0.5));
    }

    @Test
    void failuresAreCountedAndNotTimed() {
        Sample sample = Sample.of(1, Duration.ZERO, Duration.ofMillis(500), () -> {
            LockSupport.parkNanos(1_000_000);
            throw new IllegalStateException("refused");
        });
        assertThat(sample.failed()).isPositive();
        assertThat(sample.nanos()).isEmpty();
    }

    @Test
    void workThatRunsOutEndsTheLoop() {
        var left = new AtomicInteger(10);
        Sample sample = Sample.of(2, Duration.ZERO, Duration.ofMinutes(1), () -> left.getAndDecrement() > 0);
        assertThat(sample.nanos()).hasSize(10);
        assertThat(sample.seconds()).isLessThan(30);
    }
}
