package app.karat.shop.audit;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.store.Binds;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds entries to the tenant's audit trail inside the caller's transaction. A writer that wants to save the round trip puts {@link #INSERT}
 * with its own {@code SELECT} into its statement and binds {@link #who}.
 */
@Component
public class AuditTrail {

    /** What to insert into; the columns are in the order of {@link #VALUES}. */
    public static final String INSERT =
            "INSERT INTO audit_entry (at, who, who_name, client, action, entity, entity_id, before, after) ";

    /** The values of an entry as parameters. */
    public static final String VALUES = "CAST(:auditAt AS timestamptz), :who, :whoName, :client, :action, :entity,"
            + " CAST(:entityId AS uuid), CAST(:before AS jsonb), CAST(:after AS jsonb)";

    private static final String ADD = INSERT + "SELECT " + VALUES;

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(DatabaseClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds one entry.
     *
     * @param action past tense, such as {@code changed}
     * @param entity the kind of thing, such as {@code customer}
     * @param before what was there, as far as it matters, or null
     * @param after what is there now, or null
     */
    public Mono<Void> add(
            String action, String entity, @Nullable UUID id, @Nullable Object before, @Nullable Object after) {
        return CurrentUser.get().flatMap(user -> {
            var statement = who(database.sql(ADD), user)
                    .bind("auditAt", clock.instant())
                    .bind("action", action)
                    .bind("entity", entity);
            statement = Binds.nullable(statement, "entityId", id, UUID.class);
            statement = Binds.nullable(statement, "before", text(before), String.class);
            return Binds.nullable(statement, "after", text(after), String.class).then();
        });
    }

    /** Binds who is acting and through which application. */
    public static GenericExecuteSpec who(GenericExecuteSpec statement, CurrentUser user) {
        return statement
                .bind("who", user.subject())
                .bind("whoName", user.name())
                .bind("client", user.clientId());
    }

    private @Nullable String text(@Nullable Object part) {
        return part == null ? null : json.writeValueAsString(part);
    }
}
