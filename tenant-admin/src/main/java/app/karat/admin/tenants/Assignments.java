package app.karat.admin.tenants;

import app.karat.kernel.migration.NewTenant;
import app.karat.kernel.migration.TenantSchemas;
import app.karat.kernel.tenancy.Platform;
import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantProfile;
import app.karat.kernel.tenancy.TenantState;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Gives spare schemas to new chains. */
@Service
public final class Assignments {

    private static final String PLAN = "trial";
    private static final int UNIQUE_PART = 8;
    private static final int MOST_TRIES = 10;

    private final TenantSchemas schemas;
    private final SparePool spares;
    private final TenantEvents events;
    private final DatabaseClient control;
    private final AtomicInteger waiting = new AtomicInteger();

    Assignments(
            TenantSchemas schemas, SparePool spares, TenantEvents events, @Platform("control") DatabaseClient control) {
        this.schemas = schemas;
        this.spares = spares;
        this.events = events;
        this.control = control;
    }

    /**
     * Runs work that assigns a spare, with a spare for everybody who waits for one. Takes a moment only when sign-ups come faster than spares;
     * somebody whose spare was taken by another is given one more.
     */
    public <T> Mono<T> withSpares(Mono<T> work) {
        return Mono.using(
                waiting::incrementAndGet,
                place -> Mono.defer(() -> spares.atLeast(waiting.get()))
                        .then(work)
                        .retryWhen(Retry.max(MOST_TRIES).filter(TenantAdminProblem::isNoSpare)),
                place -> waiting.decrementAndGet());
    }

    /** Assigns a spare within the caller's transaction, on trial and under a slug of its own. */
    public Mono<TenantId> assign(TenantProfile profile, String ownerEmail) {
        return freeSlug(Slug.of(profile.name()))
                .flatMap(slug -> schemas.assign(new NewTenant(profile, slug.value(), PLAN, ownerEmail)))
                .switchIfEmpty(Mono.error(TenantAdminProblem::noSpare))
                .flatMap(id -> events.add(
                                id,
                                "assigned",
                                TenantState.SPARE,
                                TenantState.TRIALING,
                                "sign-up",
                                "karat-tenant-admin")
                        .thenReturn(id));
    }

    /** Asks for new spares in place of those assigned. */
    public void replenish() {
        spares.wake();
    }

    private Mono<Slug> freeSlug(Slug wanted) {
        return control.sql("SELECT EXISTS (SELECT FROM control.tenant WHERE slug = :slug) AS taken")
                .bind("slug", wanted.value())
                .map(row -> Boolean.TRUE.equals(row.get("taken", Boolean.class)))
                .one()
                .map(taken -> taken ? wanted.apart(UUID.randomUUID().toString().substring(0, UNIQUE_PART)) : wanted);
    }
}
