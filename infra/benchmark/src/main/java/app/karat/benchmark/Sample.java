package app.karat.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * What a closed loop of clients saw: each sends the next request when the last one is answered.
 *
 * @param nanos how long each successful request took, sorted
 * @param failed requests that were refused or broke
 * @param seconds from the first request counted to the last answer
 */
record Sample(long[] nanos, int failed, double seconds) {

    private static final int MOST_FAILURES_KEPT = 3;

    /**
     * Runs clients for the warm-up, then counts for the measured time. A step does one request; it answers false when there is nothing left
     * to do, which ends the loop early.
     */
    static Sample of(int clients, Duration warmUp, Duration measured, BooleanSupplier step) {
        long begin = System.nanoTime() + warmUp.toNanos();
        long end = begin + measured.toNanos();
        var failures = new ConcurrentLinkedQueue<String>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<long[]>> loops = IntStream.range(0, clients)
                    .mapToObj(i -> executor.submit(() -> loop(begin, end, step, failures)))
                    .toList();
            long[] all = loops.stream()
                    .flatMapToLong(loop -> Arrays.stream(join(loop)))
                    .sorted()
                    .toArray();
            double seconds = (Math.min(System.nanoTime(), end) - begin) / 1e9;
            failures.stream().limit(MOST_FAILURES_KEPT).forEach(Sample::complain);
            return new Sample(all, failures.size(), Math.max(seconds, 0.001));
        }
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    /** The time in milliseconds that this share of the requests stayed below. */
    double millis(double share) {
        return nanos.length == 0
                ? Double.NaN
                : nanos[(int) Math.min(nanos.length - 1L, Math.round(nanos.length * share))] / 1e6;
    }

    private static long[] loop(long begin, long end, BooleanSupplier step, ConcurrentLinkedQueue<String> failures) {
        long[] nanos = new long[1024];
        int count = 0;
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            try {
                if (!step.getAsBoolean()) {
                    break;
                }
                long now = System.nanoTime();
                if (start >= begin && now <= end) {
                    nanos = count == nanos.length ? Arrays.copyOf(nanos, 2 * count) : nanos;
                    nanos[count++] = now - start;
                }
            } catch (RuntimeException e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
        return Arrays.copyOf(nanos, count);
    }

    private static long[] join(Future<long[]> loop) {
        try {
            return loop.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @SuppressWarnings("SystemOut") // a program for the terminal
    private static void complain(String failure) {
        System.out.println("        failed: " + failure);
    }
}
