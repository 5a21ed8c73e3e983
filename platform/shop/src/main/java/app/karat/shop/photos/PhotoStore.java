package app.karat.shop.photos;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.security.CurrentUser;
import app.karat.shop.audit.AuditTrail;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Rows of {@code photo}. */
@Repository
class PhotoStore {

    private static final String COLUMNS =
            "f.id, f.piece_id, f.design_id, f.position, f.width, f.height, f.bytes, f.by_name, f.created_at ";

    /** The piece is locked, so that two pictures at once neither share a place nor exceed the number. */
    private static final String ADD = """
            WITH of AS MATERIALIZED (
              SELECT id, branch_id, status FROM piece WHERE id = :of FOR NO KEY UPDATE
            ), added AS (
              INSERT INTO photo (id, piece_id, position, width, height, bytes, by_name, created_at)
              SELECT :id, id, coalesce((SELECT max(position) + 1 FROM photo WHERE piece_id = :of), 0), :width, :height, :bytes, :whoName, :at
                FROM of
               WHERE (SELECT count(*) FROM photo WHERE piece_id = :of) < :most
                 AND (SELECT coalesce(sum(bytes), 0) FROM photo) + :bytes <= :room
              RETURNING id
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'photographed', 'piece', :of, NULL, to_jsonb(id) FROM added
            ), told AS (
              INSERT INTO %s
              SELECT 'stock', jsonb_build_object('pieceId', of.id, 'branchId', of.branch_id, 'status', of.status) FROM of, added
            )
            SELECT (SELECT count(*) FROM added) AS added, (SELECT count(*) FROM photo WHERE piece_id = :of) AS there""".formatted(AuditTrail.INSERT, Outbox.COLUMNS);

    /** As of a piece: the design is locked. */
    private static final String ADD_OF_DESIGN = """
            WITH of AS MATERIALIZED (
              SELECT id FROM design WHERE id = :of FOR NO KEY UPDATE
            ), added AS (
              INSERT INTO photo (id, design_id, position, width, height, bytes, by_name, created_at)
              SELECT :id, id, coalesce((SELECT max(position) + 1 FROM photo WHERE design_id = :of), 0), :width, :height, :bytes, :whoName, :at
                FROM of
               WHERE (SELECT count(*) FROM photo WHERE design_id = :of) < :most
                 AND (SELECT coalesce(sum(bytes), 0) FROM photo) + :bytes <= :room
              RETURNING id
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'photographed', 'design', :of, NULL, to_jsonb(id) FROM added
            ), told AS (
              INSERT INTO %s
              SELECT 'design', jsonb_build_object('designId', of.id) FROM of, added
            )
            SELECT (SELECT count(*) FROM added) AS added, (SELECT count(*) FROM photo WHERE design_id = :of) AS there""".formatted(AuditTrail.INSERT, Outbox.COLUMNS);

    private static final String OF_PIECE =
            "SELECT " + COLUMNS + "FROM photo f WHERE f.piece_id = :of ORDER BY f.position, f.id";

    private static final String OF_DESIGN =
            "SELECT " + COLUMNS + "FROM photo f WHERE f.design_id = :of ORDER BY f.position, f.id";

    /** A picture of a design is in no branch: everybody may see it. */
    private static final String BY_ID =
            "SELECT " + COLUMNS + ", p.branch_id FROM photo f LEFT JOIN piece p ON p.id = f.piece_id WHERE f.id = :id";

    /** A piece without pictures of its own looks like its design. */
    private static final String FIRSTS = """
            SELECT id, branch_id, photo_id FROM (
              SELECT p.id, p.branch_id, coalesce(
                       (SELECT f.id FROM photo f WHERE f.piece_id = p.id ORDER BY f.position, f.id LIMIT 1),
                       (SELECT f.id FROM photo f WHERE f.design_id = p.design_id ORDER BY f.position, f.id LIMIT 1)) AS photo_id
                FROM piece p WHERE p.id = ANY(:pieces)) shown
             WHERE photo_id IS NOT NULL""";

    private static final String ORDER = """
            UPDATE photo f SET position = o.place - 1
              FROM unnest(CAST(:ids AS uuid[])) WITH ORDINALITY AS o(id, place)
             WHERE f.id = o.id AND coalesce(f.piece_id, f.design_id) = :of""";

    private static final String REMOVE = "DELETE FROM photo WHERE id = :id";

    private final DatabaseClient database;

    PhotoStore(DatabaseClient database) {
        this.database = database;
    }

    /** Whether there was room for it; otherwise how many the piece has. */
    Mono<Added> add(Photo photo, CurrentUser user, int most, long room) {
        String sql = photo.pieceId() == null ? ADD_OF_DESIGN : ADD;
        return AuditTrail.who(database.sql(sql), user)
                .bind("id", photo.id())
                .bind("of", photo.shown().id())
                .bind("width", photo.width())
                .bind("height", photo.height())
                .bind("bytes", photo.bytes())
                .bind("most", most)
                .bind("room", room)
                .bind("at", photo.createdAt())
                .map(row -> new Added(number(row, "added") == 1, number(row, "there")))
                .one();
    }

    Mono<List<Photo>> of(Shown shown) {
        return database.sql(shown.kind() == Shown.Kind.PIECE ? OF_PIECE : OF_DESIGN)
                .bind("of", shown.id())
                .map(PhotoStore::photo)
                .all()
                .collectList();
    }

    Mono<List<First>> firsts(UUID[] pieces) {
        return database.sql(FIRSTS)
                .bind("pieces", pieces)
                .map(row -> new First(id(row, "id"), id(row, "branch_id"), id(row, "photo_id")))
                .all()
                .collectList();
    }

    Mono<Placed> find(UUID id) {
        return database.sql(BY_ID)
                .bind("id", id)
                .map(row -> new Placed(photo(row), row.get("branch_id", UUID.class)))
                .one();
    }

    Mono<Long> order(Shown shown, List<UUID> ids) {
        return database.sql(ORDER)
                .bind("of", shown.id())
                .bind("ids", ids.toArray(UUID[]::new))
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> remove(UUID id) {
        return database.sql(REMOVE).bind("id", id).fetch().rowsUpdated();
    }

    private static Photo photo(Readable row) {
        return new Photo(
                id(row, "id"),
                row.get("piece_id", UUID.class),
                row.get("design_id", UUID.class),
                Objects.requireNonNull(row.get("position", Integer.class)),
                Objects.requireNonNull(row.get("width", Integer.class)),
                Objects.requireNonNull(row.get("height", Integer.class)),
                number(row, "bytes"),
                Objects.requireNonNull(row.get("by_name", String.class)),
                Objects.requireNonNull(row.get("created_at", Instant.class)));
    }

    private static UUID id(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }

    /** What came of adding. */
    record Added(boolean done, long there) {}

    /** The first picture of a piece in a branch. */
    record First(UUID piece, UUID branch, UUID photo) {}

    /** A picture and the branch of its piece, none for a design. */
    record Placed(Photo photo, @Nullable UUID branch) {}
}
