package app.karat.shop.approvals;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Keyset;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code approval}. */
@Repository
class ApprovalStore {

    private static final TypeReference<Map<String, Object>> TERMS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    ApprovalStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A request with the hash of its terms, which clients do not get. */
    record Row(Approval approval, String hash) {}

    /** Who decided. */
    record Decision(String by, String byName, String client, boolean byPin) {}

    /** Which requests a list is about. */
    record Which(UUID @Nullable [] branches, @Nullable String askedBy, boolean open) {}

    /** Empty when the id is taken. */
    Mono<Row> ask(UUID id, ApprovalRequest request, CurrentUser by, Instant at) {
        Object insight = request.insight();
        var bound = AuditTrail.who(database.sql(ApprovalSql.ASK), by)
                .bind("id", id)
                .bind("branch", request.branchId())
                .bind("kind", request.kind().name())
                .bind("subject", request.subject())
                .bind("terms", json.writeValueAsString(request.terms()))
                .bind("hash", request.termsHash())
                .bind("reason", request.reason())
                .bind("needs", request.needs().name())
                .bind("at", at)
                .bind("until", at.plus(request.life()));
        return Binds.nullable(bound, "insight", insight == null ? null : json.writeValueAsString(insight), String.class)
                .map(this::row)
                .one();
    }

    /** Empty when it is not open any more. */
    Mono<Row> decide(UUID id, boolean approve, @Nullable String note, Decision decision, Instant at) {
        var bound = database.sql(ApprovalSql.DECIDE)
                .bind("id", id)
                .bind("status", approve ? ApprovalStatus.APPROVED.name() : ApprovalStatus.REFUSED.name())
                .bind("by", decision.by())
                .bind("byName", decision.byName())
                .bind("client", decision.client())
                .bind("byPin", decision.byPin())
                .bind("at", at);
        return Binds.nullable(bound, "note", note, String.class).map(this::row).one();
    }

    /** Empty when it does not count. */
    Mono<Approver> use(UUID id, ApprovalKind kind, UUID branch, String hash, UUID usedFor, Instant at) {
        return database.sql(ApprovalSql.USE)
                .bind("id", id)
                .bind("kind", kind.name())
                .bind("branch", branch)
                .bind("hash", hash)
                .bind("usedFor", usedFor)
                .bind("at", at)
                .map(row -> new Approver(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        text(row, "decided_by"),
                        text(row, "decided_by_name")))
                .one();
    }

    Mono<Row> find(UUID id, Instant at) {
        return database.sql(ApprovalSql.BY_ID)
                .bind("id", id)
                .bind("at", at)
                .map(this::row)
                .one();
    }

    Mono<List<Approval>> page(Which which, Keyset after, int limit, Instant at) {
        var bound = database.sql(ApprovalSql.PAGE)
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("open", which.open())
                .bind("limit", limit)
                .bind("at", at);
        bound = Binds.nullable(bound, "branches", which.branches(), UUID[].class);
        return Binds.nullable(bound, "askedBy", which.askedBy(), String.class)
                .map(row -> row(row).approval())
                .all()
                .collectList();
    }

    private Row row(Readable row) {
        String insight = row.get("insight", String.class);
        Approval approval = new Approval(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("branch_id", UUID.class)),
                ApprovalKind.valueOf(text(row, "kind")),
                text(row, "subject"),
                json.readValue(text(row, "terms"), TERMS),
                insight == null ? null : json.readValue(insight, TERMS),
                text(row, "reason"),
                Role.valueOf(text(row, "needs")),
                ApprovalStatus.valueOf(text(row, "status")),
                text(row, "asked_by"),
                text(row, "asked_by_name"),
                instant(row, "asked_at"),
                instant(row, "expires_at"),
                row.get("decided_by_name", String.class),
                row.get("decided_at", Instant.class),
                row.get("note", String.class),
                Boolean.TRUE.equals(row.get("by_pin", Boolean.class)),
                row.get("used_for", UUID.class));
        return new Row(approval, text(row, "terms_hash"));
    }

    private static Instant instant(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Instant.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
