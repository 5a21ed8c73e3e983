package app.karat.shop.objects;

import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The few threads that wait for files, so that the event loops never do. */
final class Disk {

    private static final int AT_ONCE = 4;
    private static final int WAITING = 1_000;
    private static final Scheduler THREADS = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "files");

    private Disk() {}

    static <T> Mono<T> call(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(THREADS);
    }

    static Scheduler threads() {
        return THREADS;
    }
}
