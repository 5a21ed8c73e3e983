package app.karat.ui.live;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings events to the screens of the tenant they belong to, four times a second at most. While the upstream is away it
 * asks the screens to look for themselves every few seconds, so nothing on them grows old in silence.
 */
@Component
public class Hub {

    private static final int BEAT_MILLIS = 250;
    private static final int POLL_SECONDS = 10;
    private static final Duration SILENCE = Duration.ofMinutes(16);

    private final Map<UUID, Set<Follower>> followers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-hub").factory());
    private final Executor hands = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean streaming;

    Hub() {
        clockwork.scheduleWithFixedDelay(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        clockwork.scheduleWithFixedDelay(this::pollWhileDown, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
        clockwork.scheduleWithFixedDelay(this::forgetTheLost, 1, 1, TimeUnit.MINUTES);
    }

    /** Follows while the screen is attached; a screen that comes back is told to look again. */
    public void follow(com.vaadin.flow.component.Component screen, UUID tenant, Consumer<LiveEvent> show) {
        AtomicReference<@Nullable Follower> mine = new AtomicReference<>();
        screen.addAttachListener(attached -> {
            Follower follower = new Follower(attached.getUI(), show);
            drop(tenant, mine.getAndSet(follower));
            followers
                    .computeIfAbsent(tenant, any -> ConcurrentHashMap.newKeySet())
                    .add(follower);
        });
        screen.addDetachListener(detached -> drop(tenant, mine.getAndSet(null)));
    }

    /** Events come as they happen; otherwise the screens are polling. */
    public boolean isStreaming() {
        return streaming;
    }

    void streaming(boolean now) {
        boolean changed = streaming != now;
        streaming = now;
        if (changed) {
            publish(LiveEvent.reset());
        }
    }

    /** To one tenant's screens, or to all of them when the event belongs to no tenant. */
    void publish(LiveEvent event) {
        if (event.tenant() == null) {
            followers.values().forEach(all -> all.forEach(follower -> follower.offer(event)));
        } else {
            followers.getOrDefault(event.tenant(), Set.of()).forEach(follower -> follower.offer(event));
        }
    }

    /** How many screens follow. */
    int size() {
        return followers.values().stream().mapToInt(Set::size).sum();
    }

    private void beat() {
        followers.values().forEach(all -> all.forEach(follower -> hands.execute(follower::deliver)));
    }

    private void pollWhileDown() {
        if (!streaming) {
            publish(LiveEvent.reset());
        }
    }

    private void forgetTheLost() {
        Instant now = Instant.now();
        followers.values().forEach(all -> all.removeIf(follower -> follower.lost(SILENCE, now)));
        followers.values().removeIf(Set::isEmpty);
    }

    private void drop(UUID tenant, @Nullable Follower follower) {
        if (follower != null) {
            followers.getOrDefault(tenant, Set.of()).remove(follower);
        }
    }

    @PreDestroy
    void stop() {
        clockwork.shutdownNow();
    }
}
