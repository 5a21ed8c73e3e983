package app.karat.shop.till;

import app.karat.kernel.security.CurrentUser;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.Branch;
import app.karat.shop.branches.DocumentSeries;
import app.karat.shop.branches.Shop;
import app.karat.shop.payments.Posting;
import app.karat.shop.store.Keyset;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code till_session} and {@code till_entry}. */
@Repository
class TillStore {

    /** The unique index that a second open session of the same drawer breaks. */
    static final String ALREADY_OPEN = "till_session_open";

    static final String SAME_ID = "till_session_id_taken";
    static final String SAME_MOVEMENT = "till_entry_once";

    private final DatabaseClient database;
    private final TillRows rows;

    TillStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.rows = new TillRows(json);
    }

    /** Empty when the day is closed. */
    Mono<TillSession> open(TillSession next, CurrentUser user) {
        var day = Taking.noCash(next.branchId(), next.day(), next.opening().minus(next.opening()));
        return AuditTrail.who(day.bindGate(database.sql(TillSql.OPEN)), user)
                .bind("id", next.id())
                .bind("till", next.till())
                .bind("currency", next.opening().currency().getCurrencyCode())
                .bind("at", next.openedAt())
                .bind("opening", next.opening().amount())
                .bind("count", rows.json(next.openingCount()))
                .bind("fingerprint", next.fingerprint())
                .map(rows::session)
                .one();
    }

    /** Empty when the till or the day does not take it. */
    Mono<UUID> move(CashMovement movement, Taking taking, CurrentUser user, Instant at) {
        return AuditTrail.who(taking.bind(database.sql(TillSql.MOVE), movement.kind(), movement.reason()), user)
                .bind("movement", movement.id())
                .bind("at", at)
                .bind("purpose", movement.purpose().name())
                .bind("entries", rows.json(movement.posting().entries()))
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }

    Mono<TillSession> lock(UUID id) {
        return database.sql(TillSql.LOCK).bind("id", id).map(rows::session).one();
    }

    Mono<Report> report(TillSession session) {
        return database.sql(TillSql.REPORT)
                .bind("id", session.id())
                .bind("currency", session.opening().currency().getCurrencyCode())
                .map(rows::report)
                .one();
    }

    /** Empty when the day is closed. */
    Mono<TillSession> close(TillSession session, Shop shop, Count count, CurrentUser user, Instant at) {
        Branch branch = shop.branch(session.branchId());
        var zero = session.opening().minus(session.opening());
        var day = Taking.noCash(branch.id(), shop.day(at), zero);
        var bound = AuditTrail.who(day.bindGate(database.sql(TillSql.CLOSE)), user);
        return DocumentSeries.Z_REPORT
                .bind(bound, shop, branch, at)
                .bind("id", session.id())
                .bind("at", at)
                .bind("counted", count.counted())
                .bind("count", rows.json(count.piles()))
                .bind("expected", count.expected())
                .bind("report", rows.json(count.report()))
                .bind("entries", rows.json(count.posting().entries()))
                .map(rows::session)
                .one();
    }

    Mono<TillSession> find(UUID id) {
        return database.sql(TillSql.BY_ID).bind("id", id).map(rows::session).one();
    }

    Mono<List<TillSession>> openOnes(UUID branch) {
        return database.sql(TillSql.OPEN_ONES)
                .bind("branch", branch)
                .map(rows::session)
                .all()
                .collectList();
    }

    Mono<List<TillSession>> page(UUID branch, Keyset after, int limit) {
        return database.sql(TillSql.PAGE)
                .bind("branch", branch)
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("limit", limit)
                .map(rows::session)
                .all()
                .collectList();
    }

    /** The movement of that id, to tell a repetition from another one. */
    Mono<Moved> moved(UUID movement) {
        return database.sql("SELECT session_id, kind, amount, reason FROM till_entry WHERE source = :id")
                .bind("id", movement)
                .map(TillStore::movement)
                .one();
    }

    private static Moved movement(Readable row) {
        return new Moved(
                Objects.requireNonNull(row.get("session_id", UUID.class)),
                Objects.requireNonNull(row.get("kind", String.class)),
                Objects.requireNonNull(row.get("amount", BigDecimal.class)),
                String.valueOf(row.get("reason", String.class)));
    }

    /** What went through a till, and what that adds to its float. */
    record Report(ZReport report, BigDecimal moved) {}

    /** A counted till. */
    record Count(BigDecimal counted, CashCount piles, BigDecimal expected, ZReport report, Posting posting) {}

    /** A movement that has happened. */
    record Moved(UUID session, String kind, BigDecimal amount, String reason) {}
}
