package app.karat.kernel.migration;

import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantProfile;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What tenant administration changes in the directory, as {@code karat_control}. */
final class DirectoryWriter {

    private static final int NOTE_LENGTH = 500;

    private final DatabaseClient control;

    DirectoryWriter(DatabaseClient control) {
        this.control = control;
    }

    /** One conditional update: a spare that somebody else is taking is passed over, so sign-ups never wait for each other. */
    Mono<TenantId> assign(NewTenant tenant, String version) {
        TenantProfile profile = tenant.profile();
        return control.sql("""
                        UPDATE control.tenant SET state = 'trialing', assigned_at = now(), slug = :slug, name = :name,
                          country = :country, currency = :currency, locale = :locale, time_zone = :zone, plan = :plan,
                          owner_email = :email
                        WHERE id = (SELECT id FROM control.tenant
                                    WHERE state = 'spare' AND migration_state = 'ok' AND schema_version = :version
                                    ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id""")
                .bind("slug", tenant.slug())
                .bind("name", profile.name())
                .bind("country", profile.country())
                .bind("currency", profile.currency().getCurrencyCode())
                .bind("locale", profile.locale().toLanguageTag())
                .bind("zone", profile.timeZone().getId())
                .bind("plan", tenant.plan())
                .bind("email", tenant.ownerEmail())
                .bind("version", version)
                .map(row -> new TenantId(Objects.requireNonNull(row.get("id", UUID.class))))
                .one();
    }

    /** Schemas that are not at the version, the tenants before the spares, the oldest first. */
    Flux<Behind> behind(String version) {
        return control.sql("""
                        SELECT id, schema_name, state = 'spare' AS spare FROM control.tenant
                        WHERE state <> 'deleted' AND (schema_version IS DISTINCT FROM :version OR migration_state <> 'ok')
                        ORDER BY state = 'spare', assigned_at, created_at, id""")
                .bind("version", version)
                .map(row -> new Behind(
                        new TenantId(Objects.requireNonNull(row.get("id", UUID.class))),
                        Objects.requireNonNull(row.get("schema_name", String.class)),
                        Objects.requireNonNull(row.get("spare", Boolean.class))))
                .all();
    }

    Mono<Void> markPending(String version) {
        return control.sql("UPDATE control.tenant SET migration_state = 'pending', migration_note = NULL"
                        + " WHERE state <> 'deleted' AND schema_version IS DISTINCT FROM :version")
                .bind("version", version)
                .then();
    }

    Mono<Void> migrated(TenantId id, String version) {
        return control.sql("UPDATE control.tenant SET schema_version = :version, migration_state = 'ok',"
                        + " migration_note = NULL WHERE id = :id")
                .bind("version", version)
                .bind("id", id.value())
                .then();
    }

    Mono<Void> parked(TenantId id, String note) {
        return control.sql(
                        "UPDATE control.tenant SET migration_state = 'parked', migration_note = :note WHERE id = :id")
                .bind("note", note.length() > NOTE_LENGTH ? note.substring(0, NOTE_LENGTH) : note)
                .bind("id", id.value())
                .then();
    }

    Mono<Long> spares(String version) {
        return control.sql("SELECT count(*) FROM control.tenant WHERE state = 'spare' AND migration_state = 'ok'"
                        + " AND schema_version = :version")
                .bind("version", version)
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one();
    }

    /** A schema that a wave has to visit. */
    record Behind(TenantId id, String schema, boolean spare) {}
}
