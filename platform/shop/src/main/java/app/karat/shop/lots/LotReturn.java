package app.karat.shop.lots;

import app.karat.shop.pricing.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a return puts back into lots within its own statement. {@link #held} locks the lots in the order of their ids, after the pieces;
 * {@link #UNRETURNED} tells of the locked sale {@code s} whether all of that is still out; then goods, metal and cost go back as they left.
 */
public record LotReturn(List<Back> backs) {

    /** Holds within a statement with {@link #held} when every lot is there. */
    public static final String ALL_HELD = "(SELECT count(*) FROM lot_held) = :lotsCount";

    /** Holds for a sale {@code s} as long as exactly what was reckoned with had come back of each lot, and the rest is not exceeded. */
    public static final String UNRETURNED = """
            (SELECT count(*) FROM lot_held h JOIN LATERAL jsonb_array_elements(s.bill -> 'lines') l ON (l ->> 'pieceId')::uuid = h.id
              WHERE coalesce((s.returned #>> ARRAY[h.id::text, 'count'])::integer, 0) = h.before_count
                AND coalesce((s.returned #>> ARRAY[h.id::text, 'grams'])::numeric, 0) = h.before_grams
                AND coalesce((s.returned #>> ARRAY[h.id::text, 'carats'])::numeric, 0) = h.before_carats
                AND h.before_count + h.count <= (l #>> '{quantity,count}')::integer
                AND h.before_grams + h.grams <= (l #>> '{quantity,grams}')::numeric
                AND h.before_carats + h.carats <= (l #>> '{quantity,carats}')::numeric) = :lotsCount""";

    /** What has come back of the sale's lots with this, to be merged into what had. */
    public static final String RETURNED = """
            coalesce((SELECT jsonb_object_agg(h.id, jsonb_build_object('count', h.before_count + h.count,
                                'grams', (h.before_grams + h.grams)::text, 'carats', (h.before_carats + h.carats)::text)) FROM lot_held h), '{}')""";

    private static final String HELD = """
            lot_held AS MATERIALIZED (
              SELECT t.id, t.branch_id, t.kind, t.metal, t.fineness, w.count, w.grams, w.carats, w.taxable, w."beforeCount" AS before_count,
                     w."beforeGrams" AS before_grams, w."beforeCarats" AS before_carats, CASE WHEN t.kind = 'PARCEL' THEN w.carats * 0.2 ELSE w.grams END AS heavy,
                     CASE t.kind WHEN 'PARCEL' THEN w.carats WHEN 'WEIGHT' THEN w.grams ELSE w.count END AS part,
                     CASE t.kind WHEN 'PARCEL' THEN w."beforeCarats" WHEN 'WEIGHT' THEN w."beforeGrams" ELSE w."beforeCount" END AS before_part
                FROM lot t JOIN jsonb_to_recordset(CAST(:lots AS jsonb))
                       AS w(lot uuid, count integer, grams numeric, carats numeric, taxable numeric, "beforeCount" integer,
                            "beforeGrams" numeric, "beforeCarats" numeric) ON t.id = w.lot
               WHERE t.branch_id = :branch AND (t.kind <> 'SERVICE' OR NOT :buyBack) AND (%s)
               ORDER BY t.id FOR UPDATE OF t
            )""";

    /** Parts of a line take the difference of two shares of what the whole left with, so that all parts together are the whole. */
    private static final String BACK = """
            lot_back AS MATERIALIZED (
              SELECT h.*, round(out.fine * (h.before_part + h.part) / out.part, 3) - round(out.fine * h.before_part / out.part, 3) AS fine_grams,
                     CASE WHEN :buyBack THEN h.taxable
                          ELSE round(out.cost * (h.before_part + h.part) / out.part, 2) - round(out.cost * h.before_part / out.part, 2) END AS cost
                FROM lot_held h
                JOIN %1$s c ON true
                JOIN stock_entry e ON e.piece_id = h.id AND e.source = c.id AND e.kind = 'SOLD'
               CROSS JOIN LATERAL (SELECT -e.fine_grams AS fine, -e.value AS cost,
                       CASE h.kind WHEN 'PARCEL' THEN -e.grams * 5 WHEN 'WEIGHT' THEN -e.grams ELSE -e.pieces END AS part) out
            )""";

    private static final String ROWS = """
            lot_restored AS (
              UPDATE lot t SET count = t.count + b.count, grams = t.grams + b.heavy, fine_grams = t.fine_grams + b.fine_grams,
                     carats = t.carats + b.carats, cost = t.cost + b.cost, updated_at = made.at
                FROM lot_back b, %1$s made WHERE t.id = b.id
            ), lot_moved AS (
              INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
              SELECT made.at, :movement, b.id, b.branch_id, coalesce(b.metal, 'NONE'), coalesce(b.fineness, 0), b.count, b.heavy, b.fine_grams,
                     b.cost, made.id
                FROM %1$s made, lot_back b
            )""";

    /** Keeps its own copy. */
    public LotReturn {
        backs = List.copyOf(backs);
    }

    /**
     * A part {@code lot_held} of a {@code WITH}.
     *
     * @param ready the condition, in SQL, that what is locked before is in order
     */
    public static String held(String ready) {
        return HELD.formatted(ready);
    }

    /** A part {@code lot_back}: what left with the sale of the part named here, and comes back now. Services leave nothing and bring nothing. */
    public static String back(String sale) {
        return BACK.formatted(sale);
    }

    /** Two parts that put it back, once for the row of the part named here. */
    public static String rows(String made) {
        return ROWS.formatted(made);
    }

    /** Binds the parameters of all parts. */
    public GenericExecuteSpec bind(GenericExecuteSpec statement, JsonMapper json) {
        return statement.bind("lots", json.writeValueAsString(backs)).bind("lotsCount", (long) backs.size());
    }

    /** So much of one lot, after what had come back of it, for so much before tax. */
    public record Back(
            UUID lot,
            int count,
            BigDecimal grams,
            BigDecimal carats,
            BigDecimal taxable,
            int beforeCount,
            BigDecimal beforeGrams,
            BigDecimal beforeCarats) {

        /** From what was reckoned. */
        public static Back of(UUID lot, Quantity before, Quantity portion, BigDecimal taxable) {
            return new Back(
                    lot,
                    portion.count(),
                    portion.grams().grams(),
                    portion.carats().value(),
                    taxable,
                    before.count(),
                    before.grams().grams(),
                    before.carats().value());
        }
    }
}
