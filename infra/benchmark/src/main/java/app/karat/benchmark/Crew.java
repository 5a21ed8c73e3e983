package app.karat.benchmark;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Does preparatory work a few at a time, in virtual threads. */
final class Crew {

    private Crew() {}

    /** Applies the work to each; the first failure is thrown after all have ended. */
    static <T> void each(Collection<T> all, int atOnce, Consumer<T> work) {
        var places = new Semaphore(atOnce);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = all.stream()
                    .map(one -> executor.submit(() -> {
                        places.acquireUninterruptibly();
                        try {
                            work.accept(one);
                        } finally {
                            places.release();
                        }
                    }))
                    .toList();
            for (Future<?> task : tasks) {
                task.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
