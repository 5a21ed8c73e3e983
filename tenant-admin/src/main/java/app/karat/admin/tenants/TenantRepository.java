package app.karat.admin.tenants;

import static app.karat.admin.control.Rows.required;

import app.karat.kernel.tenancy.Platform;
import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantState;
import app.karat.kernel.web.Cursor;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The assigned rows of {@code control.tenant}, as operators see them. */
@Repository
class TenantRepository {

    private static final String COLUMNS = "id, schema_name, coalesce(name, '') AS name, slug, country, state, plan,"
            + " schema_version, migration_state, assigned_at, last_activity_at, owner_email";

    private final DatabaseClient control;

    TenantRepository(@Platform("control") DatabaseClient control) {
        this.control = control;
    }

    /** One more than the page holds, so that the caller sees whether another follows. */
    Flux<Tenant> search(TenantSearch search) {
        TenantState state = search.state();
        Cursor after = search.after();
        return control.sql("SELECT " + COLUMNS + """
                 FROM control.tenant
                WHERE state <> 'spare' AND assigned_at IS NOT NULL AND (:state::text IS NULL OR state = :state::text)
                  AND (:pattern = '%' OR name ILIKE :pattern OR slug ILIKE :pattern OR owner_email ILIKE :pattern)
                  AND (:at::timestamptz IS NULL OR (assigned_at, id) < (:at::timestamptz, :id::uuid))
                ORDER BY assigned_at DESC, id DESC LIMIT :most
                """)
                .bind("state", Parameters.in(R2dbcType.VARCHAR, state == null ? null : state.code()))
                .bind("pattern", pattern(search.query()))
                .bind(
                        "at",
                        Parameters.in(
                                R2dbcType.TIMESTAMP_WITH_TIME_ZONE,
                                after == null ? null : after.instant(0).atOffset(ZoneOffset.UTC)))
                .bind("id", after == null ? new UUID(0, 0) : after.id(1))
                .bind("most", search.limit() + 1)
                .map(TenantRepository::tenant)
                .all();
    }

    Mono<Tenant> find(TenantId id) {
        return control.sql("SELECT " + COLUMNS
                        + " FROM control.tenant WHERE id = :id AND state <> 'spare' AND assigned_at IS NOT NULL")
                .bind("id", id.value())
                .map(TenantRepository::tenant)
                .one();
    }

    /** The state, which nobody else changes before the transaction ends. */
    Mono<TenantState> lockState(TenantId id) {
        return control.sql("SELECT state FROM control.tenant WHERE id = :id AND state <> 'spare' FOR UPDATE")
                .bind("id", id.value())
                .map(row -> TenantState.parse(required(row, "state", String.class)))
                .one();
    }

    Mono<Void> setState(TenantId id, TenantState state) {
        return control.sql("UPDATE control.tenant SET state = :state, epoch = epoch + 1 WHERE id = :id")
                .bind("id", id.value())
                .bind("state", state.code())
                .then();
    }

    private static String pattern(String query) {
        String literal = query.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return literal.isEmpty() ? "%" : "%" + literal + "%";
    }

    private static Tenant tenant(Readable row) {
        return new Tenant(
                new TenantId(required(row, "id", UUID.class)),
                required(row, "schema_name", String.class),
                required(row, "name", String.class),
                row.get("slug", String.class),
                row.get("country", String.class),
                TenantState.parse(required(row, "state", String.class)),
                row.get("plan", String.class),
                0,
                row.get("schema_version", String.class),
                required(row, "migration_state", String.class),
                required(row, "assigned_at", OffsetDateTime.class).toInstant(),
                instant(row.get("last_activity_at", OffsetDateTime.class)),
                row.get("owner_email", String.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
