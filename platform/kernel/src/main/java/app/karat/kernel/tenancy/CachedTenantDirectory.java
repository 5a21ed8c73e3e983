package app.karat.kernel.tenancy;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The directory as a service node sees it: rows are kept for a few seconds, so a suspension bites within that time and a request costs no
 * query. A tenant whose schema is behind the version that this node needs is not served.
 */
public final class CachedTenantDirectory implements TenantDirectory {

    private static final Duration NEVER = Duration.ZERO;

    private final DatabaseClient directory;
    private final Duration keep;
    private final @Nullable String neededVersion;
    private final ConcurrentMap<TenantId, Mono<TenantRows.Entry>> known = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Mono<TenantRows.Entry>> knownByRole = new ConcurrentHashMap<>();

    /** Asks with a login that may read {@code control.tenant}; null as needed version serves every schema. */
    public CachedTenantDirectory(DatabaseClient directory, Duration keep, @Nullable String neededVersion) {
        this.directory = directory;
        this.keep = keep;
        this.neededVersion = neededVersion;
    }

    @Override
    public Mono<TenantRef> find(TenantId id) {
        return known.computeIfAbsent(id, this::query).flatMap(this::served);
    }

    @Override
    public Mono<TenantRef> findByRole(String role) {
        return knownByRole.computeIfAbsent(role, this::queryByRole).map(TenantRows.Entry::ref);
    }

    @Override
    public Flux<TenantRef> all() {
        return directory
                .sql(TenantRows.SELECT + " ORDER BY assigned_at, id")
                .map(TenantRows::entry)
                .all()
                .map(TenantRows.Entry::ref);
    }

    private Mono<TenantRef> served(TenantRows.Entry entry) {
        if (neededVersion != null
                && (entry.schemaVersion() == null || entry.schemaVersion().compareTo(neededVersion) < 0)) {
            return Mono.error(TenantProblem.maintenance());
        }
        return Mono.just(entry.ref());
    }

    private Mono<TenantRows.Entry> query(TenantId id) {
        return directory
                .sql(TenantRows.SELECT + " AND id = :id")
                .bind("id", id.value())
                .map(TenantRows::entry)
                .one()
                .doOnSuccess(entry -> forgetUnknown(known, id, entry))
                .cache(entry -> keep, failure -> NEVER, () -> NEVER);
    }

    private Mono<TenantRows.Entry> queryByRole(String role) {
        return directory
                .sql(TenantRows.SELECT + " AND role_name = :role")
                .bind("role", role)
                .map(TenantRows::entry)
                .one()
                .doOnSuccess(entry -> forgetUnknown(knownByRole, role, entry))
                .cache(entry -> keep, failure -> NEVER, () -> NEVER);
    }

    private static <K> void forgetUnknown(
            ConcurrentMap<K, Mono<TenantRows.Entry>> cache, K key, TenantRows.@Nullable Entry entry) {
        if (entry == null) {
            cache.remove(key);
        }
    }
}
