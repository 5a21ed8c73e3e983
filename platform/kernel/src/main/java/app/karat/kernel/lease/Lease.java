package app.karat.kernel.lease;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Leadership by name: at most one holder at a time by the database's clock, taken and renewed by one conditional statement. A holder
 * that dies is followed after {@link LeaseTiming#life()} at the latest; one that stops gives the lease back at once.
 *
 * <p>A lease saves work, it does not guard correctness: a frozen node may believe for a moment that it still leads. What must not
 * happen twice is guarded where it happens.
 */
public final class Lease {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    private static final String TAKE = """
            INSERT INTO relay.lease AS l (name, holder, until)
            VALUES (:name, :holder, clock_timestamp() + make_interval(secs => :seconds))
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
            WHERE l.holder = excluded.holder OR l.until < clock_timestamp()
            """;

    private static final String GIVE_BACK =
            "UPDATE relay.lease SET until = '-infinity' WHERE name = :name AND holder = :holder";

    private final DatabaseClient relayDatabase;
    private final LeaseTiming timing;
    private final String holder = UUID.randomUUID().toString();

    /** A holder of its own, one per node. */
    public Lease(DatabaseClient relayDatabase, LeaseTiming timing) {
        this.relayDatabase = relayDatabase;
        this.timing = timing;
    }

    /**
     * Whether this node leads: the current answer first, then each change, for as long as somebody listens. Cancelling gives the
     * lease back. Never fails: when the database does not answer, the leader goes on for as long as its last renewal is good for.
     */
    public Flux<Boolean> hold(String name) {
        return Flux.usingWhen(Mono.just(name), this::renewals, this::giveBack);
    }

    /**
     * Runs {@code work} again and again while this node leads, one run at a time, {@code every} after the last one ended. A run that
     * fails is logged and tried again at the next turn; losing the lease cancels the run under way.
     */
    public Flux<Void> whileLeader(String name, Supplier<? extends Mono<?>> work, Duration every) {
        return hold(name).switchMap(leads -> leads ? repeated(name, work, every) : Flux.never());
    }

    private Flux<Boolean> renewals(String name) {
        return Flux.interval(Duration.ZERO, timing.renewal())
                .onBackpressureDrop()
                .concatMap(tick -> renewal(name), 1)
                .scan(Hold.NONE, Hold::after)
                .skip(1)
                .map(hold -> hold.isGood(timing))
                .distinctUntilChanged()
                .doOnNext(leads -> LOG.info("{} the lease {}", leads ? "holding" : "not holding", name));
    }

    private static Flux<Void> repeated(String name, Supplier<? extends Mono<?>> work, Duration every) {
        return Mono.defer(() -> work.get().then())
                .onErrorResume(failure -> {
                    LOG.warn("work under the lease {} failed, next try in {}: {}", name, every, failure.toString());
                    return Mono.empty();
                })
                .repeatWhen(runs -> runs.delayElements(every));
    }

    private Mono<Hold> renewal(String name) {
        return Mono.defer(() -> {
            long asked = System.nanoTime();
            return take(name)
                    .map(granted -> granted ? new Hold(Answer.GRANTED, asked) : Hold.NONE)
                    .timeout(timing.renewal())
                    .onErrorResume(failure -> {
                        LOG.warn("the lease {} could not be renewed: {}", name, failure.toString());
                        return Mono.just(new Hold(Answer.UNKNOWN, asked));
                    });
        });
    }

    private Mono<Boolean> take(String name) {
        return relayDatabase
                .sql(TAKE)
                .bind("name", name)
                .bind("holder", holder)
                .bind("seconds", timing.life().toMillis() / 1000.0)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private Mono<Void> giveBack(String name) {
        return relayDatabase
                .sql(GIVE_BACK)
                .bind("name", name)
                .bind("holder", holder)
                .then()
                .timeout(timing.renewal())
                .onErrorComplete();
    }

    private enum Answer {
        GRANTED,
        REFUSED,
        UNKNOWN
    }

    /** The latest answer of the database, and by this node's clock when the last good one was asked for. */
    private record Hold(Answer answer, long asked) {

        static final Hold NONE = new Hold(Answer.REFUSED, 0);

        /** An unknown answer leaves the last known one in force, until that runs out. */
        Hold after(Hold latest) {
            return latest.answer == Answer.UNKNOWN ? this : latest;
        }

        /** Ends one renewal early, because the next look comes that much later. */
        boolean isGood(LeaseTiming timing) {
            long good = timing.life().minus(timing.renewal()).toNanos();
            return answer == Answer.GRANTED && System.nanoTime() - asked < good;
        }
    }
}
