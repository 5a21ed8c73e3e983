package app.karat.shop.designs;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Weight;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Constraint;
import app.karat.shop.store.Keyset;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code design}, and what the pieces made after one add up to. */
@Repository
class DesignStore {

    /** The unique constraint that a second design with the same id breaks. */
    static final String SAME_ID = "design_id_reused";

    private final DatabaseClient database;
    private final DesignRows rows;

    DesignStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.rows = new DesignRows(json);
    }

    Mono<Boolean> add(UUID id, DesignTerms terms, String fingerprint, CurrentUser user, Instant at) {
        return kept(
                rows.bind(database.sql(DesignSql.ADD), terms)
                        .bind("id", id)
                        .bind("fingerprint", fingerprint)
                        .bind("at", at),
                terms,
                user);
    }

    /** False when it has moved on. */
    Mono<Boolean> change(UUID id, long version, DesignTerms terms, CurrentUser user, Instant at) {
        return kept(
                rows.bind(database.sql(DesignSql.CHANGE), terms)
                        .bind("id", id)
                        .bind("version", version)
                        .bind("at", at),
                terms,
                user);
    }

    Mono<Design> find(UUID id, BranchScope scope) {
        return scoped(database.sql(DesignSql.BY_ID).bind("id", id), scope)
                .map(rows::design)
                .one();
    }

    Mono<String> fingerprint(UUID id) {
        return database.sql(DesignSql.FINGERPRINT)
                .bind("id", id)
                .mapValue(String.class)
                .one();
    }

    Mono<List<Design>> page(DesignFilter filter, BranchScope scope, Keyset after, int limit) {
        var statement = scoped(database.sql(DesignSql.PAGE.formatted(filter.conditions())), scope)
                .bind("retired", filter.retired())
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("limit", limit);
        for (var each : filter.binds().entrySet()) {
            statement = statement.bind(each.getKey(), each.getValue());
        }
        return statement.map(rows::design).all().collectList();
    }

    Mono<List<DesignFigures.InBranch>> stock(UUID id, BranchScope scope) {
        return scoped(database.sql(DesignSql.STOCK).bind("id", id), scope)
                .map(row -> new DesignFigures.InBranch(
                        Objects.requireNonNull(row.get("branch_id", UUID.class)),
                        row.get("variant", String.class),
                        Objects.requireNonNull(row.get("pieces", Long.class)),
                        new Weight(Objects.requireNonNull(row.get("grams", BigDecimal.class)))))
                .all()
                .collectList();
    }

    Mono<Long> sold(UUID id, BranchScope scope, Instant since) {
        return scoped(database.sql(DesignSql.SOLD).bind("id", id).bind("since", since), scope)
                .map(row -> Objects.requireNonNull(row.get("pieces", Long.class)))
                .one();
    }

    /** What pieces weigh by variant, nothing expected of them yet. */
    Mono<List<DesignFigures.Weighed>> weighed(UUID id, BranchScope scope) {
        return scoped(database.sql(DesignSql.WEIGHED).bind("id", id), scope)
                .map(row -> new DesignFigures.Weighed(
                        row.get("variant", String.class),
                        Objects.requireNonNull(row.get("pieces", Long.class)),
                        new Weight(Objects.requireNonNull(row.get("grams", BigDecimal.class))),
                        null,
                        null))
                .all()
                .collectList();
    }

    private static Mono<Boolean> kept(GenericExecuteSpec statement, DesignTerms terms, CurrentUser user) {
        return AuditTrail.who(statement, user)
                .map(row -> Objects.requireNonNull(row.get("done", Long.class)) == 1)
                .one()
                .onErrorMap(Constraint.problems(
                        Map.of("design_style_taken", () -> DesignProblem.styleTaken(terms.style()))));
    }

    private static GenericExecuteSpec scoped(GenericExecuteSpec statement, BranchScope scope) {
        return Binds.nullable(statement, "branches", scope.branches(), UUID[].class);
    }
}
