package app.karat.shop.reservations;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Weight;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.store.Binds;
import app.karat.shop.store.Fingerprint;
import app.karat.shop.store.Keyset;
import app.karat.shop.text.SearchText;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Rows of {@code reservation}, and the piece's own say of who may have it. */
@Repository
class ReservationStore {

    /** The unique constraint that a second reservation with the same id breaks. */
    static final String SAME_ID = "reservation_id_reused";

    private final DatabaseClient database;

    ReservationStore(DatabaseClient database) {
        this.database = database;
    }

    /** False when the piece cannot be kept or the customer is not known. */
    Mono<Boolean> keep(UUID id, ReservationWish wish, @Nullable UUID transfer, CurrentUser who, Instant at) {
        var statement = AuditTrail.who(database.sql(ReservationSql.KEEP), who)
                .bind("id", id)
                .bind("piece", wish.pieceId())
                .bind("branch", wish.branchId())
                .bind("customer", wish.customerId())
                .bind("until", wish.expiresAt())
                .bind("fingerprint", Fingerprint.of(wish))
                .bind("at", at);
        statement = Binds.nullable(statement, "transfer", transfer, UUID.class);
        return done(Binds.nullable(statement, "note", wish.note(), String.class));
    }

    /** False when it is over. */
    Mono<Boolean> extend(Reservation reservation, Instant until, CurrentUser who, Instant at) {
        return done(AuditTrail.who(database.sql(ReservationSql.EXTEND), who)
                .bind("id", reservation.id())
                .bind("piece", reservation.pieceId())
                .bind("until", until)
                .bind("at", at));
    }

    /** False when it is over. */
    Mono<Boolean> release(Reservation reservation, CurrentUser who, Instant at) {
        return done(AuditTrail.who(database.sql(ReservationSql.RELEASE), who)
                .bind("id", reservation.id())
                .bind("piece", reservation.pieceId())
                .bind("at", at));
    }

    /** How many of those whose time is over were ended. */
    Mono<Long> expire(int batch, CurrentUser who, Instant at) {
        return AuditTrail.who(database.sql(ReservationSql.EXPIRE), who)
                .bind("at", at)
                .bind("batch", batch)
                .map(row -> Objects.requireNonNull(row.get("done", Long.class)))
                .one();
    }

    Mono<Found> find(UUID id, Instant now) {
        return database.sql(ReservationSql.BY_ID)
                .bind("id", id)
                .bind("now", now)
                .map(ReservationStore::found)
                .one();
    }

    Mono<List<Reservation>> page(ReservationFilter filter, Instant now, Keyset after, int limit) {
        var statement = database.sql(ReservationSql.PAGE.formatted(filter.conditions()))
                .bind("now", now)
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("limit", limit);
        UUID[] branches = filter.scope().branches();
        if (branches != null) {
            statement = statement.bind("branches", branches);
        }
        if (filter.piece() != null) {
            statement = statement.bind("piece", filter.piece());
        }
        return statement.map(row -> found(row).reservation()).all().collectList();
    }

    Mono<List<AvailablePiece>> available(
            @Nullable String typed, UUID exceptBranch, Instant now, Keyset after, int limit) {
        String query = SearchText.query(typed);
        String condition = query == null ? "" : " AND p.words @@ CAST(:query AS tsquery)";
        var statement = database.sql(ReservationSql.AVAILABLE.formatted(condition))
                .bind("after", after.at())
                .bind("last", after.id())
                .bind("branch", exceptBranch)
                .bind("now", now)
                .bind("limit", limit);
        var bound = query == null ? statement : statement.bind("query", query);
        return bound.map(ReservationStore::onOffer).all().collectList();
    }

    Mono<Standing> standing(UUID piece) {
        return database.sql(ReservationSql.STANDING)
                .bind("id", piece)
                .map(row -> new Standing(text(row, "tag"), text(row, "status"), uuid(row, "branch_id")))
                .one();
    }

    private static Mono<Boolean> done(GenericExecuteSpec statement) {
        return statement
                .map(row -> Objects.requireNonNull(row.get("done", Long.class)) == 1)
                .one();
    }

    private static Found found(Readable row) {
        return new Found(
                new Reservation(
                        uuid(row, "id"),
                        uuid(row, "piece_id"),
                        text(row, "tag"),
                        text(row, "name"),
                        uuid(row, "piece_branch_id"),
                        text(row, "piece_branch_name"),
                        uuid(row, "branch_id"),
                        uuid(row, "customer_id"),
                        text(row, "customer_name"),
                        ReservationStatus.valueOf(text(row, "standing")),
                        instant(row, "expires_at"),
                        row.get("note", String.class),
                        row.get("transfer_id", UUID.class),
                        text(row, "reserved_by"),
                        instant(row, "created_at"),
                        row.get("ended_at", Instant.class)),
                text(row, "fingerprint"));
    }

    private static AvailablePiece onOffer(Readable row) {
        return new AvailablePiece(
                uuid(row, "id"),
                text(row, "tag"),
                text(row, "name"),
                text(row, "category"),
                Metal.valueOf(text(row, "metal")),
                text(row, "purity"),
                new Weight(Objects.requireNonNull(row.get("gross_grams", BigDecimal.class))),
                new Weight(Objects.requireNonNull(row.get("net_grams", BigDecimal.class))),
                uuid(row, "branch_id"),
                text(row, "branch_name"),
                instant(row, "created_at"));
    }

    private static Instant instant(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Instant.class));
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    /** A reservation with what it was asked for by. */
    record Found(Reservation reservation, String fingerprint) {}

    /** Where a piece stands now. */
    record Standing(String tag, String status, UUID branchId) {}
}
