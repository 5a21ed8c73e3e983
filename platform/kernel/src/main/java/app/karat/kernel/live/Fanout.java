package app.karat.kernel.live;

import app.karat.kernel.tenancy.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Hands each event to the listeners of its tenant, and to nobody else but the nodes that listen for all. Listeners come and go from
 * any thread; {@link #deliver} and {@link #flush} are called on one thread only.
 */
final class Fanout {

    private record Subject(
            String topic,
            @Nullable TenantId tenant,
            @Nullable String subject) {}

    private final Map<TenantId, Set<Listener>> byTenant = new ConcurrentHashMap<>();
    private final Set<Listener> toAll = ConcurrentHashMap.newKeySet();
    private final Map<Subject, LiveEvent> waiting = new LinkedHashMap<>();

    Listener listen(TenantId tenant, int buffer) {
        Listener listener = new Listener(buffer);
        byTenant.compute(tenant, (id, present) -> {
            Set<Listener> listeners = present == null ? ConcurrentHashMap.newKeySet() : present;
            listeners.add(listener);
            return listeners;
        });
        return listener;
    }

    Listener listenToAll(int buffer) {
        Listener listener = new Listener(buffer);
        toAll.add(listener);
        return listener;
    }

    /** Forgets the listener, and the tenant with its last one. */
    void leave(TenantId tenant, Listener listener) {
        byTenant.computeIfPresent(tenant, (id, listeners) -> {
            listeners.remove(listener);
            return listeners.isEmpty() ? null : listeners;
        });
    }

    void leave(Listener listener) {
        toAll.remove(listener);
    }

    /** Passes the event on at once, or keeps it back until the next {@link #flush} if a newer one may replace it. */
    void deliver(LiveEvent event) {
        if (event.conflates()) {
            var subject = new Subject(event.topic(), event.tenant(), event.subject());
            waiting.remove(subject);
            waiting.put(subject, event.withoutPosition());
        } else {
            pass(event);
        }
    }

    /** Passes on the latest of each subject. */
    void flush() {
        if (!waiting.isEmpty()) {
            List<LiveEvent> latest = List.copyOf(waiting.values());
            waiting.clear();
            latest.forEach(this::pass);
        }
    }

    /** Tenants somebody listens for on this node. */
    int tenants() {
        return byTenant.size();
    }

    private void pass(LiveEvent event) {
        TenantId tenant = event.tenant();
        if (tenant == null) {
            byTenant.values().forEach(listeners -> offer(listeners, event));
        } else {
            offer(byTenant.getOrDefault(tenant, Set.of()), event);
        }
        offer(toAll, event);
    }

    private static void offer(Set<Listener> listeners, LiveEvent event) {
        for (Listener listener : listeners) {
            if (!listener.offer(event)) {
                listeners.remove(listener);
            }
        }
    }
}
