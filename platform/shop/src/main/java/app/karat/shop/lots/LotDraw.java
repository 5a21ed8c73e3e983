package app.karat.shop.lots;

import app.karat.shop.pricing.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a sale takes from lots within its own statement: all of it or nothing. {@link #held} locks the lots in the order of their ids, after the
 * pieces, and finds only those that are as quoted and have enough left; {@link #ALL_HELD} tells whether that was all of them.
 */
public record LotDraw(List<Drawn> drawn) {

    /** Holds within a statement with {@link #held} when there is enough of every lot. */
    public static final String ALL_HELD = "(SELECT count(*) FROM lot_held) = :lotsCount";

    private static final String HELD = """
            lot_held AS MATERIALIZED (
              SELECT t.id, t.branch_id, t.category, t.kind, t.metal, t.purity, t.fineness, t.hsn, w.count, w.grams, w.carats, w.taxable,
                     CASE WHEN t.kind = 'PARCEL' THEN w.carats * 0.2 ELSE w.grams END AS heavy,
                     %s AS fine_grams,
                     %s AS cost
                FROM lot t JOIN jsonb_to_recordset(CAST(:lots AS jsonb))
                       AS w(lot uuid, version bigint, count integer, grams numeric, carats numeric, taxable numeric) ON t.id = w.lot
               WHERE t.version = w.version AND t.branch_id = :branch
                 AND (t.kind = 'SERVICE' OR t.count >= w.count AND t.grams >= w.grams AND t.carats >= w.carats)
                 AND (%s)
               ORDER BY t.id FOR UPDATE OF t
            )""";

    private static final String ROWS = """
            lot_drawn AS (
              UPDATE lot t SET count = t.count - h.count, grams = t.grams - h.heavy, fine_grams = t.fine_grams - h.fine_grams,
                     carats = t.carats - h.carats, cost = t.cost - h.cost, updated_at = made.at
                FROM lot_held h, %1$s made WHERE t.id = h.id AND t.kind <> 'SERVICE'
            ), lot_moved AS (
              INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
              SELECT made.at, 'SOLD', h.id, h.branch_id, coalesce(h.metal, 'NONE'), coalesce(h.fineness, 0), -h.count, -h.heavy, -h.fine_grams,
                     -h.cost, made.id
                FROM %1$s made, lot_held h WHERE h.kind <> 'SERVICE'
            )""";

    /** The lots held, as rows like those of the pieces held. */
    public static final String GOODS = """
            SELECT h.id, h.category, h.metal, h.purity, h.fineness, h.heavy, h.grams, h.fine_grams, h.carats, NULL::text, h.hsn,
                   CASE WHEN h.kind = 'SERVICE' THEN 0 ELSE h.cost END, h.taxable, greatest(h.count, 1)
              FROM lot_held h""";

    /** Keeps its own copy. */
    public LotDraw {
        drawn = List.copyOf(drawn);
    }

    /**
     * A part {@code lot_held} of a {@code WITH}.
     *
     * @param ready the condition, in SQL, that what is locked before is in order
     */
    public static String held(String ready) {
        return HELD.formatted(LotSql.FINE.formatted("w"), LotSql.SHARE.formatted("w"), ready);
    }

    /** Two parts that take the goods out of the lots, once for the row of the part named here. */
    public static String rows(String made) {
        return ROWS.formatted(made);
    }

    /** Binds the parameters of all parts. */
    public GenericExecuteSpec bind(GenericExecuteSpec statement, JsonMapper json) {
        return statement.bind("lots", json.writeValueAsString(drawn)).bind("lotsCount", (long) drawn.size());
    }

    /** The lots in it. */
    UUID[] ids() {
        return drawn.stream().map(Drawn::lot).toArray(UUID[]::new);
    }

    /** So much of one lot, at the version that was quoted, for so much before tax. */
    public record Drawn(UUID lot, long version, int count, BigDecimal grams, BigDecimal carats, BigDecimal taxable) {

        /** From what was quoted. */
        public static Drawn of(UUID lot, long version, Quantity quantity, BigDecimal taxable) {
            return new Drawn(
                    lot,
                    version,
                    quantity.count(),
                    quantity.grams().grams(),
                    quantity.carats().value(),
                    taxable);
        }
    }
}
