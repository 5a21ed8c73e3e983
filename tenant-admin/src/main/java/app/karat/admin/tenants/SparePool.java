package app.karat.admin.tenants;

import app.karat.admin.background.BackgroundTask;
import app.karat.kernel.migration.TenantSchemas;
import reactor.core.publisher.Mono;

/**
 * Keeps schemas ready for sign-ups, in the background and at a limited rate, so that confirming a sign-up takes milliseconds.
 */
public final class SparePool {

    private final TenantSchemas schemas;
    private final SpareProperties properties;
    private final BackgroundTask keeper;

    SparePool(TenantSchemas schemas, SpareProperties properties) {
        this.schemas = schemas;
        this.properties = properties;
        this.keeper = new BackgroundTask("keeping spare schemas", properties.look(), this::fill);
    }

    /** How many spares there are and should be. */
    public Mono<Spares> count() {
        return schemas.available().map(ready -> new Spares(properties.wanted(), ready));
    }

    BackgroundTask keeper() {
        return keeper;
    }

    void wake() {
        keeper.wake();
    }

    /** Makes at once what is missing, but never more than a step. */
    Mono<Void> atLeast(int needed) {
        return schemas.keep(Math.min(needed, properties.wantedAtOnce())).then();
    }

    private Mono<Void> fill() {
        return schemas.available()
                .filter(ready -> ready < properties.wanted())
                .flatMap(ready -> schemas.keep((int) Math.min(ready + properties.step(), properties.wanted()))
                        .filter(now -> now > ready)
                        .delayElement(properties.pause())
                        .flatMap(more -> fill()));
    }
}
