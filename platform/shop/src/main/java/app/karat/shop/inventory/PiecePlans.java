package app.karat.shop.inventory;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.store.Binds;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** How pieces are priced, many at a time, for whoever re-prices them. Works inside the caller's transaction. */
@Repository
public class PiecePlans {

    private static final String NEXT = "SELECT " + PieceRows.COLUMNS + """
             FROM piece
             WHERE status IN ('IN_STOCK', 'RESERVED') AND (CAST(:last AS uuid) IS NULL OR id > :last)
               AND (CAST(:branches AS uuid[]) IS NULL OR branch_id = ANY(:branches))
               AND (CAST(:metal AS text) IS NULL OR metal = :metal)
               AND (CAST(:purity AS text) IS NULL OR purity = :purity)
               AND (CAST(:category AS text) IS NULL OR lower(category) = lower(:category))
               AND (CAST(:mode AS text) IS NULL OR mode = :mode)
             ORDER BY id LIMIT :limit""";

    /** Locks in the order of ids, as sales do; a piece of another version is left alone. */
    private static final String REPLACE = """
            WITH plan AS MATERIALIZED (
              SELECT * FROM jsonb_to_recordset(CAST(:plans AS jsonb)) AS l(piece uuid, version bigint, pricing jsonb, fixed numeric)
            ), held AS MATERIALIZED (
              SELECT p.id FROM piece p JOIN plan l ON l.piece = p.id
               WHERE p.version = l.version AND p.status IN ('IN_STOCK', 'RESERVED')
               ORDER BY p.id FOR UPDATE OF p
            )
            UPDATE piece p SET detail = jsonb_set(p.detail, '{pricing}', l.pricing), fixed_value = l.fixed, version = p.version + 1,
                   updated_at = :at
              FROM plan l, held WHERE p.id = l.piece AND held.id = p.id
            RETURNING p.id""";

    private final DatabaseClient database;
    private final PieceRows rows;
    private final JsonMapper json;
    private final Clock clock;

    PiecePlans(DatabaseClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.rows = new PieceRows(json);
        this.json = json;
        this.clock = clock;
    }

    /** Which pieces for sale; null means any. */
    public record Selection(
            UUID @Nullable [] branches,
            @Nullable Metal metal,
            @Nullable String purity,
            @Nullable String category,
            PricePlan.@Nullable Mode mode) {}

    /**
     * A plan for a piece of that version.
     *
     * @param fixed from {@link #fixedValue}
     */
    public record NewPlan(UUID piece, long version, PricePlan pricing, BigDecimal fixed) {}

    /** The next pieces in the order of their ids. */
    public Mono<List<Piece>> next(Selection selection, @Nullable UUID last, int limit) {
        var bound = database.sql(NEXT).bind("limit", limit);
        bound = Binds.nullable(bound, "last", last, UUID.class);
        bound = Binds.nullable(bound, "branches", selection.branches(), UUID[].class);
        bound = Binds.nullable(bound, "metal", name(selection.metal()), String.class);
        bound = Binds.nullable(bound, "purity", selection.purity(), String.class);
        bound = Binds.nullable(bound, "category", selection.category(), String.class);
        return Binds.nullable(bound, "mode", name(selection.mode()), String.class)
                .map(rows::piece)
                .all()
                .collectList();
    }

    /** Gives pieces new plans; those that were changed or sold meanwhile keep theirs and are not among the ids. */
    public Mono<Set<UUID>> replace(Collection<NewPlan> plans) {
        return database.sql(REPLACE)
                .bind("plans", json.writeValueAsString(plans))
                .bind("at", clock.instant())
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collect(Collectors.toSet());
    }

    /** The part of a piece's stock value that no rate moves, when it is priced like that. */
    public static Money fixedValue(PieceDraft draft, Currency currency) {
        return FixedValue.of(draft, currency);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
