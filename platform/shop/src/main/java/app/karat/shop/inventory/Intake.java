package app.karat.shop.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes many pieces into stock at once under one document, and out again. Each call is one statement inside the caller's transaction, which
 * also writes the document's own state, its audit entry and its event. A piece counts as touched once it was changed, reserved, moved or sold.
 */
@Component
public class Intake {

    private final DatabaseClient database;
    private final JsonMapper json;
    private final PieceRows rows;

    Intake(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
        this.rows = new PieceRows(json);
    }

    /** Takes the pieces in, as made at their own instants; those whose tag, id or RFID code is in use stay out. Answers with the ids that came in. */
    public Mono<Set<UUID>> takeIn(List<Piece> pieces, UUID document, Currency currency, Instant at) {
        var all = pieces.stream().map(piece -> rows.row(piece, currency)).toList();
        return database.sql(IntakeSql.TAKE_IN)
                .bind("rows", json.writeValueAsString(all))
                .bind("document", document)
                .bind("at", at)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collect(Collectors.toSet());
    }

    /** Which of these tags (in upper case) and RFID codes are in use. */
    public Mono<Set<String>> taken(Collection<String> tags, Collection<String> epcs) {
        return database.sql(IntakeSql.TAKEN)
                .bind("tags", tags.toArray(String[]::new))
                .bind("epcs", epcs.toArray(String[]::new))
                .map(row -> Objects.requireNonNull(row.get("tag", String.class)))
                .all()
                .collect(Collectors.toSet());
    }

    /** How many pieces of the document somebody has touched since. */
    public Mono<Long> countTouched(UUID document) {
        return database.sql(IntakeSql.COUNT_TOUCHED)
                .bind("document", document)
                .map(row -> Objects.requireNonNull(row.get("touched", Long.class)))
                .one();
    }

    /** The first of the touched pieces. */
    public Mono<List<Piece>> touched(UUID document, int limit) {
        return database.sql(IntakeSql.TOUCHED)
                .bind("document", document)
                .bind("limit", limit)
                .map(rows::piece)
                .all()
                .collectList();
    }

    /** Takes up to that many untouched pieces of the document out again and says how many; none are left at zero. */
    public Mono<Integer> takeBack(UUID document, int limit, Instant at) {
        return database.sql(IntakeSql.TAKE_BACK)
                .bind("document", document)
                .bind("limit", limit)
                .bind("at", at)
                .map(row -> Objects.requireNonNull(row.get("gone", Long.class)).intValue())
                .one();
    }
}
