package app.karat.shop.stocktake;

/** What closing and posting a count do with lots: parts of the statements of {@link CountSql}. */
final class LotCountSql {

    /**
     * Hand against books for each lot of the count: as of the moment it was counted, or now if nobody has. A lot that nobody counted is missing
     * unless something came into it meanwhile.
     */
    static final String COMPARED = """
            SELECT d.*, CASE WHEN d.is_scanned AND (d.pieces, d.grams, d.carats) = (d.book_pieces, d.book_grams, d.book_carats) THEN 'MATCHED'
                                WHEN NOT d.is_scanned AND d.came_in AND d.movement <> 'CORRECTED' THEN 'MOVED' ELSE 'QUANTITY' END AS verdict,
                     jsonb_build_object('tag', d.code, 'kind', 'QUANTITY', 'lotId', d.id, 'name', d.name, 'category', d.category,
                       'cost', abs(CASE WHEN d.whole = 0 THEN 0 ELSE round(d.cost * d.more / d.whole, 2) END)::text,
                       'books', jsonb_build_object('count', d.book_pieces, 'grams', d.book_grams::text, 'carats', d.book_carats::text),
                       'counted', jsonb_build_object('count', d.pieces, 'grams', d.grams::text, 'carats', d.carats::text)) AS of_lot
                FROM (SELECT b.*, CASE b.kind WHEN 'WEIGHT' THEN b.grams - b.book_grams WHEN 'PARCEL' THEN b.carats - b.book_carats
                                              ELSE b.pieces - b.book_pieces END AS more
                        FROM (SELECT l.id, l.code, l.name, l.category, l.kind, l.cost, m.kind AS movement, coalesce(m.came_in, false) AS came_in,
                                     s.tag IS NOT NULL AS is_scanned, coalesce(s.book_pieces, l.count) AS book_pieces,
                                     coalesce(s.book_grams, CASE l.kind WHEN 'PARCEL' THEN 0 ELSE l.grams END) AS book_grams,
                                     coalesce(s.book_carats, l.carats) AS book_carats, CASE l.kind WHEN 'WEIGHT' THEN 0 ELSE coalesce(s.pieces, 0) END AS pieces,
                                     CASE l.kind WHEN 'WEIGHT' THEN coalesce(s.grams, 0) WHEN 'QUANTITY' THEN coalesce(s.pieces * l.unit_grams, 0)
                                                 ELSE 0 END AS grams,
                                     CASE l.kind WHEN 'PARCEL' THEN coalesce(s.carats, 0) ELSE 0 END AS carats,
                                     CASE l.kind WHEN 'WEIGHT' THEN l.grams WHEN 'PARCEL' THEN l.carats ELSE l.count END AS whole
                                FROM take t
                                JOIN lot l ON l.branch_id = t.branch_id AND l.kind <> 'SERVICE' AND (t.category IS NULL OR l.category = t.category)
                                LEFT JOIN stock_take_scan s ON s.take_id = t.id AND s.lot_id = l.id
                                LEFT JOIN moved m ON m.piece_id = l.id
                               WHERE s.tag IS NOT NULL OR l.count > 0 OR l.grams > 0) b) d""";

    /** What was accepted of lots, the lots locked after the pieces with at least that left, and their new quantities. */
    static final String WRITTEN = """
            lots_accepted AS MATERIALIZED (
              SELECT v.tag, v."lotId" AS lot_id, take.branch_id, (v.counted ->> 'count')::integer - (v.books ->> 'count')::integer AS pieces,
                     (v.counted ->> 'grams')::numeric - (v.books ->> 'grams')::numeric
                       + 0.2 * ((v.counted ->> 'carats')::numeric - (v.books ->> 'carats')::numeric) AS heavy,
                     (v.counted ->> 'carats')::numeric - (v.books ->> 'carats')::numeric AS carats
                FROM take, jsonb_to_recordset(take.result -> 'variances') AS v(tag text, kind text, "lotId" uuid, books jsonb, counted jsonb)
               WHERE v.kind = 'QUANTITY' AND (take.decisions #>> ARRAY[v.tag, 'accepted'])::boolean
            ), lots_held AS MATERIALIZED (
              SELECT l.id, l.branch_id, coalesce(l.metal, 'NONE') AS metal, coalesce(l.fineness, 0) AS fineness, a.tag, a.pieces, a.heavy, a.carats,
                     CASE WHEN a.heavy < 0 OR a.heavy = 0 AND a.pieces < 0 THEN 'MISSING' ELSE 'FOUND' END AS verdict,
                     CASE WHEN l.fineness IS NULL THEN 0 WHEN a.heavy >= 0 THEN round(a.heavy * l.fineness / 1000, 3)
                          WHEN -a.heavy = l.grams THEN -l.fine_grams
                          ELSE -least(l.fine_grams, round(-a.heavy * l.fineness / 1000, 3)) END AS fine_grams,
                     CASE WHEN m.whole = 0 THEN 0 WHEN m.more <= -m.whole THEN -l.cost ELSE round(l.cost * m.more / m.whole, 2) END AS value
                FROM lot l JOIN lots_accepted a ON a.lot_id = l.id AND a.branch_id = l.branch_id
               CROSS JOIN LATERAL (SELECT CASE l.kind WHEN 'QUANTITY' THEN l.count WHEN 'WEIGHT' THEN l.grams ELSE l.carats END AS whole,
                                          CASE l.kind WHEN 'QUANTITY' THEN a.pieces WHEN 'WEIGHT' THEN a.heavy ELSE a.carats END AS more) m
               WHERE l.count + a.pieces >= 0 AND l.grams + a.heavy >= 0 AND l.carats + a.carats >= 0 AND (SELECT count(*) FROM held) >= 0
               ORDER BY l.id FOR UPDATE OF l
            ), lots_changed AS (
              UPDATE lot l SET count = l.count + h.pieces, grams = l.grams + h.heavy, carats = l.carats + h.carats,
                     fine_grams = l.fine_grams + h.fine_grams, cost = l.cost + h.value, updated_at = :at
                FROM lots_held h WHERE l.id = h.id
            )""";

    private LotCountSql() {}
}
