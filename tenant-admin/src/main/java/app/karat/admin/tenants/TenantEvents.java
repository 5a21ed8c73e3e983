package app.karat.admin.tenants;

import static app.karat.admin.control.Rows.required;

import app.karat.kernel.tenancy.Platform;
import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantState;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** {@code control.tenant_event}: who did what to a chain, and why. Rows are only ever added. */
@Repository
class TenantEvents {

    private final DatabaseClient control;

    TenantEvents(@Platform("control") DatabaseClient control) {
        this.control = control;
    }

    Mono<Void> add(TenantId id, String kind, TenantState from, TenantState to, String reason, String actor) {
        return control.sql("""
                INSERT INTO control.tenant_event (tenant, kind, from_state, to_state, reason, actor)
                VALUES (:tenant, :kind, :from, :to, :reason, :actor)
                """)
                .bind("tenant", id.value())
                .bind("kind", kind)
                .bind("from", from.code())
                .bind("to", to.code())
                .bind("reason", reason)
                .bind("actor", actor)
                .then();
    }

    /** The state that the chain had before it was last suspended, or empty when it never was. */
    Mono<TenantState> stateBeforeSuspension(TenantId id) {
        return control.sql("""
                SELECT from_state FROM control.tenant_event
                WHERE tenant = :tenant AND kind = 'suspended' ORDER BY id DESC LIMIT 1
                """)
                .bind("tenant", id.value())
                .map(row -> TenantState.parse(required(row, "from_state", String.class)))
                .one();
    }
}
