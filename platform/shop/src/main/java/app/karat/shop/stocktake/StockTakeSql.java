package app.karat.shop.stocktake;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;

/** The statements of {@link StockTakeStore}. */
final class StockTakeSql {

    private static final String TOLD =
            "SELECT 'stock-take', jsonb_build_object('takeId', id, 'branchId', branch_id, 'status', status) FROM ";

    static final String START = """
            WITH made AS (
              INSERT INTO stock_take (id, branch_id, category, status, started_at, started_by_name, ledger_from)
              VALUES (:id, :branch, CAST(:category AS text), 'COUNTING', :at, :whoName, (SELECT coalesce(max(id), 0) FROM stock_entry))
              RETURNING id, branch_id, category, status
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'started', 'stock take', id, NULL, to_jsonb(category) FROM made
            )
            INSERT INTO %s %s made""".formatted(AuditTrail.INSERT, Outbox.COLUMNS, TOLD);

    /** Shares the count's row with other devices, so that it is not closed while a scan is under way. */
    static final String SCAN = """
            WITH take AS MATERIALIZED (
              SELECT id, branch_id, category, status FROM stock_take
               WHERE id = :id AND status = 'COUNTING' AND (CAST(:branches AS uuid[]) IS NULL OR branch_id = ANY(:branches)) FOR SHARE
            ), seen AS MATERIALIZED (
              SELECT t.id AS take_id, w.turn, w.tag, w.grams, w.pieces, w.carats, p.id AS piece_id, coalesce(p.name, l.name) AS name, l.id AS lot_id,
                     l.count AS book_pieces, CASE l.kind WHEN 'PARCEL' THEN 0 ELSE l.grams END AS book_grams, l.carats AS book_carats,
                     CASE WHEN l.category <> t.category THEN 'OTHER_CATEGORY'
                          WHEN l.kind <> 'WEIGHT' AND w.pieces IS NULL OR l.kind = 'WEIGHT' AND w.grams IS NULL
                            OR l.kind = 'PARCEL' AND w.carats IS NULL THEN 'QUANTITY_NEEDED'
                          WHEN l.id IS NOT NULL THEN 'COUNTED'
                          WHEN p.id IS NULL THEN 'UNKNOWN'
                          WHEN p.status IN ('SOLD', 'MELTED') THEN 'SOLD'
                          WHEN p.status = 'MISSING' THEN 'FOUND'
                          WHEN p.branch_id <> t.branch_id THEN 'FOREIGN'
                          WHEN p.status NOT IN ('IN_STOCK', 'RESERVED') THEN 'ELSEWHERE'
                          WHEN p.category <> t.category THEN 'OTHER_CATEGORY'
                          ELSE 'COUNTED' END AS found
                FROM take t CROSS JOIN unnest(CAST(:tags AS text[]), CAST(:grams AS numeric[]), CAST(:pieces AS integer[]), CAST(:carats AS numeric[]))
                       WITH ORDINALITY AS w(tag, grams, pieces, carats, turn)
                LEFT JOIN piece p ON upper(p.tag) = w.tag
                LEFT JOIN lot l ON p.id IS NULL AND l.branch_id = t.branch_id AND l.code = w.tag AND l.kind <> 'SERVICE'
            ), kept AS (
              INSERT INTO stock_take_scan AS s (take_id, tag, piece_id, found, grams, at, device, by_name, lot_id, pieces, carats, book_pieces, book_grams,
                                              book_carats)
              SELECT take_id, tag, piece_id, found, grams, :at, :device, :whoName, lot_id, pieces, carats, book_pieces, book_grams, book_carats
                FROM seen WHERE found <> 'QUANTITY_NEEDED'
              ON CONFLICT (take_id, tag) DO UPDATE SET grams = excluded.grams, pieces = excluded.pieces, carats = excluded.carats,
                     book_pieces = excluded.book_pieces, book_grams = excluded.book_grams, book_carats = excluded.book_carats
                WHERE excluded.lot_id = s.lot_id OR excluded.grams IS NOT NULL AND excluded.grams IS DISTINCT FROM s.grams
              RETURNING s.tag, s.xmax = 0 AS is_new
            ), told AS (
              INSERT INTO %s
              SELECT 'stock-take', jsonb_build_object('takeId', id, 'branchId', branch_id, 'status', status, 'device', CAST(:device AS text))
                FROM take WHERE EXISTS (SELECT FROM kept)
            )
            SELECT seen.tag, seen.found, seen.piece_id, seen.name, found <> 'QUANTITY_NEEDED' AND NOT coalesce(kept.is_new, false) AS again
              FROM seen LEFT JOIN kept ON kept.tag = seen.tag ORDER BY seen.turn""".formatted(Outbox.COLUMNS);

    /** Waits for the scans that are under way; what they wrote is seen by the next statement. */
    static final String LOCK = "SELECT version FROM stock_take WHERE id = :id FOR UPDATE";

    static final String COLUMNS = """
            SELECT t.id, t.branch_id, t.category, t.status, t.started_at, t.started_by_name, t.closed_at, t.closed_by_name, t.posted_at,
                   t.posted_by_name, t.version, t.result::text AS result, t.decisions::text AS decisions, t.posting::text AS posting,
                   (SELECT coalesce(jsonb_object_agg(found, scans), '{}')
                      FROM (SELECT found, count(*) AS scans FROM stock_take_scan s WHERE s.take_id = t.id GROUP BY found) f)::text AS counted
              FROM stock_take t
            """;

    static final String BY_ID = COLUMNS + " WHERE t.id = :id";

    static final String PAGE = COLUMNS + """
             WHERE (t.started_at, t.id) < (:after, :last) AND (CAST(:branches AS uuid[]) IS NULL OR t.branch_id = ANY(:branches))
             ORDER BY t.started_at DESC, t.id DESC LIMIT :limit""";

    static final String SCANS = """
            SELECT s.tag, s.found, s.piece_id, coalesce(p.name, l.name) AS name, false AS again
              FROM stock_take_scan s LEFT JOIN piece p ON p.id = s.piece_id LEFT JOIN lot l ON l.id = s.lot_id
             WHERE s.take_id = :id ORDER BY s.at DESC, s.tag LIMIT :limit""";

    static final String REOPEN = """
            WITH opened AS (
              UPDATE stock_take SET status = 'COUNTING', closed_at = NULL, closed_by_name = NULL, result = NULL, decisions = '{}',
                     version = version + 1
               WHERE id = :id AND status = 'CLOSED'
              RETURNING id, branch_id, status
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'opened again', 'stock take', id, NULL, NULL FROM opened
            ), told AS (INSERT INTO %s %s opened)
            SELECT count(*) AS changed FROM opened""".formatted(AuditTrail.INSERT, Outbox.COLUMNS, TOLD);

    static final String ABANDON = """
            WITH ended AS (
              UPDATE stock_take SET status = 'ABANDONED', version = version + 1
               WHERE id = :id AND status IN ('COUNTING', 'CLOSED')
              RETURNING id, branch_id, status
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'abandoned', 'stock take', id, NULL, NULL FROM ended
            ), told AS (INSERT INTO %s %s ended)
            SELECT count(*) AS changed FROM ended""".formatted(AuditTrail.INSERT, Outbox.COLUMNS, TOLD);

    static final String DECIDE = """
            WITH decided AS (
              UPDATE stock_take SET decisions = decisions || CAST(:decisions AS jsonb), version = version + 1
               WHERE id = :id AND status = 'CLOSED'
              RETURNING id, branch_id, status
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'decided', 'stock take', id, NULL, CAST(:decisions AS jsonb)
                   FROM decided
            ), told AS (INSERT INTO %s %s decided)
            SELECT count(*) AS changed FROM decided""".formatted(AuditTrail.INSERT, Outbox.COLUMNS, TOLD);

    private StockTakeSql() {}
}
