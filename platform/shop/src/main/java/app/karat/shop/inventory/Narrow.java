package app.karat.shop.inventory;

import app.karat.shop.text.SearchText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * What a list may be narrowed to besides status, branch and metal.
 *
 * @param category exactly this one
 * @param purity its label in the table
 * @param fromGrams least gross weight
 * @param toGrams most gross weight
 * @param stone kind of a stone in it, in whatever case
 * @param worth between two amounts
 * @param design pieces made after it
 */
public record Narrow(
        @Nullable String category,
        @Nullable String purity,
        @Nullable BigDecimal fromGrams,
        @Nullable BigDecimal toGrams,
        @Nullable String stone,
        @Nullable Worth worth,
        @Nullable UUID design) {

    /** Not narrowed. */
    public static final Narrow NOT = new Narrow(null, null, null, null, null, null, null);

    /**
     * What a piece is worth today, before making and tax: its metal at the board rate where it is priced by it, and its stones or its tag price.
     *
     * @param rates of the moment, as {@link StockPrices#rates()} writes them
     */
    public record Worth(@Nullable BigDecimal from, @Nullable BigDecimal to, String rates) {

        static final String OF_PIECE = """
                p.fixed_value + CASE WHEN p.mode = 'METAL_RATE' THEN p.net_grams * (
                   SELECT r.rate FROM jsonb_to_recordset(CAST(:rates AS jsonb)) AS r(branch uuid, metal text, purity text, rate numeric)
                    WHERE r.branch = p.branch_id AND r.metal = p.metal AND r.purity = p.purity) ELSE 0 END""";
    }

    String conditions() {
        var sql = new StringBuilder();
        append(sql, category, " AND p.category = :category");
        append(sql, purity, " AND p.purity = :purity");
        append(sql, design, " AND p.design_id = :design");
        append(sql, fromGrams, " AND p.gross_grams >= :fromGrams");
        append(sql, toGrams, " AND p.gross_grams <= :toGrams");
        append(
                sql,
                stone,
                " AND p.words @@ CAST(:stoneWords AS tsquery) AND EXISTS (SELECT FROM"
                        + " jsonb_array_elements(p.detail -> 'stones') s WHERE lower(s ->> 'kind') = lower(:stone))");
        if (worth != null) {
            append(sql, worth.from(), " AND " + Worth.OF_PIECE + " >= :fromWorth");
            append(sql, worth.to(), " AND " + Worth.OF_PIECE + " <= :toWorth");
        }
        return sql.toString();
    }

    GenericExecuteSpec bind(GenericExecuteSpec statement) {
        Map<String, Object> values = new HashMap<>();
        put(values, "category", category);
        put(values, "purity", purity);
        put(values, "design", design);
        put(values, "fromGrams", fromGrams);
        put(values, "toGrams", toGrams);
        put(values, "stone", stone);
        put(values, "stoneWords", SearchText.query(stone));
        if (worth != null && (worth.from() != null || worth.to() != null)) {
            put(values, "rates", worth.rates());
            put(values, "fromWorth", worth.from());
            put(values, "toWorth", worth.to());
        }
        GenericExecuteSpec bound = statement;
        for (var each : values.entrySet()) {
            bound = bound.bind(each.getKey(), each.getValue());
        }
        return bound;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static void append(StringBuilder sql, @Nullable Object there, String condition) {
        if (there != null) {
            sql.append(condition);
        }
    }
}
