package app.karat.shop.stocktake;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;

/** The two statements that compare hand and books: closing a count and posting it. */
final class CountSql {

    /**
     * Hand against books at this moment. A piece that is in stock and was not scanned is missing unless it came in after counting began; one
     * that was scanned in stock and is not there any more has left meanwhile.
     */
    static final String CLOSE = """
            WITH take AS MATERIALIZED (
              SELECT id, branch_id, category, ledger_from FROM stock_take WHERE id = :id AND status = 'COUNTING'
            ), moved AS MATERIALIZED (
              SELECT DISTINCT ON (e.piece_id) e.piece_id, e.kind, e.pieces, e.pieces > 0 OR e.grams > 0 AS came_in
                FROM take t JOIN stock_entry e ON e.id > t.ledger_from AND e.branch_id = t.branch_id
               ORDER BY e.piece_id, e.id DESC
            ), expected AS MATERIALIZED (
              SELECT p.id, p.tag, p.name, p.category, p.gross_grams, p.fine_grams, p.cost, p.version
                FROM take t JOIN piece p ON p.branch_id = t.branch_id AND (t.category IS NULL OR p.category = t.category)
               WHERE p.status IN ('IN_STOCK', 'RESERVED')
            ), compared AS MATERIALIZED (
              SELECT coalesce(upper(e.tag), s.tag) AS tag, coalesce(e.id, s.piece_id) AS piece_id, s.grams AS weighed, moved.kind AS movement,
                     s.tag IS NOT NULL AS is_scanned,
                     CASE WHEN e.id IS NOT NULL AND s.tag IS NOT NULL THEN
                            CASE WHEN abs(s.grams - e.gross_grams) > 0.020 THEN 'WEIGHT' ELSE 'MATCHED' END
                          WHEN e.id IS NOT NULL THEN CASE WHEN moved.pieces > 0 AND moved.kind <> 'CORRECTED' THEN 'MOVED' ELSE 'MISSING' END
                          WHEN s.found = 'COUNTED' OR s.found = 'SOLD' AND moved.pieces < 0 THEN 'MOVED'
                          ELSE s.found END AS verdict
                FROM expected e FULL JOIN (SELECT tag, piece_id, found, grams FROM stock_take_scan WHERE take_id = :id AND lot_id IS NULL) s ON s.piece_id = e.id
                LEFT JOIN moved ON moved.piece_id = coalesce(e.id, s.piece_id)
              UNION ALL
              SELECT upper(p.tag), p.id, NULL, m.kind, false, 'MOVED'
                FROM take t JOIN moved m ON m.pieces < 0 JOIN piece p ON p.id = m.piece_id
               WHERE (t.category IS NULL OR p.category = t.category) AND (p.status NOT IN ('IN_STOCK', 'RESERVED') OR p.branch_id <> t.branch_id)
                 AND NOT EXISTS (SELECT FROM stock_take_scan s WHERE s.take_id = :id AND s.piece_id = p.id)
            ), lots AS MATERIALIZED (
              %1$s
            ), named AS (
              SELECT c.tag, c.piece_id, c.verdict, c.weighed, c.is_scanned, coalesce(c.movement, p.status) AS movement, p.name, p.category,
                     p.gross_grams, p.fine_grams, p.cost, p.version
                FROM compared c LEFT JOIN piece p ON p.id = c.piece_id
            ), sums AS (
              SELECT jsonb_build_object('pieces', count(*), 'grossGrams', coalesce(sum(gross_grams), 0)::text,
                       'fineGrams', coalesce(sum(fine_grams), 0)::text) AS expected,
                     (SELECT jsonb_build_object('pieces', count(*), 'grossGrams', coalesce(sum(gross_grams), 0)::text,
                       'fineGrams', coalesce(sum(fine_grams), 0)::text) FROM named WHERE verdict IN ('MATCHED', 'WEIGHT')) AS matched,
                     (SELECT jsonb_build_object('pieces', count(*), 'grossGrams', coalesce(sum(gross_grams), 0)::text,
                       'fineGrams', coalesce(sum(fine_grams), 0)::text) FROM named WHERE verdict = 'MISSING') AS missing
                FROM expected
            ), closed AS (
              UPDATE stock_take t SET status = 'CLOSED', closed_at = :at, closed_by_name = :whoName, version = t.version + 1,
                     decisions = '{}',
                     result = jsonb_build_object('expected', sums.expected, 'matched', sums.matched, 'missing', sums.missing,
                       'explained', (SELECT coalesce(jsonb_agg(jsonb_build_object('pieceId', piece_id, 'tag', tag, 'name', name,
                           'kind', movement, 'scanned', is_scanned) ORDER BY tag), '[]') FROM (SELECT piece_id, tag, name, movement, is_scanned FROM named WHERE verdict = 'MOVED'
                           UNION ALL SELECT id, code, name, movement, false FROM lots WHERE verdict = 'MOVED') explained),
                       'variances', (SELECT coalesce(jsonb_agg(of_lot ORDER BY code) FILTER (WHERE verdict = 'QUANTITY'), '[]') FROM lots)
                         || (SELECT coalesce(jsonb_agg(jsonb_build_object('tag', tag, 'kind', verdict, 'pieceId', piece_id,
                           'name', name, 'category', category, 'grossGrams', gross_grams::text, 'fineGrams', fine_grams::text,
                           'cost', cost::text, 'weighed', CASE verdict WHEN 'WEIGHT' THEN weighed::text END, 'pieceVersion', version)
                           ORDER BY verdict, tag), '[]') FROM named WHERE verdict NOT IN ('MATCHED', 'MOVED')))
                FROM take, sums WHERE t.id = take.id
              RETURNING t.id, t.branch_id, t.status, t.result
            ), audited AS (
              %2$s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'closed', 'stock take', id, NULL, result FROM closed
            ), told AS (
              INSERT INTO %3$s
              SELECT 'stock-take', jsonb_build_object('takeId', id, 'branchId', branch_id, 'status', status) FROM closed
            )
            SELECT count(*) AS changed FROM closed""".formatted(LotCountSql.COMPARED, AuditTrail.INSERT, Outbox.COLUMNS);

    /**
     * Writes what was accepted to the books, if everything is decided. Pieces are locked in the order of their ids; one that was sold, moved or
     * changed since the count was closed is left alone. Lots take the difference that was found, unless less than that is left of them.
     */
    static final String POST = """
            WITH take AS MATERIALIZED (
              SELECT t.id, t.branch_id, t.result, t.decisions FROM stock_take t
               WHERE t.id = :id AND t.status = 'CLOSED'
                 AND NOT EXISTS (SELECT FROM jsonb_array_elements(t.result -> 'variances') v WHERE NOT t.decisions ? (v ->> 'tag'))
                 FOR UPDATE
            ), accepted AS MATERIALIZED (
              SELECT v.tag, v.kind, v."pieceId" AS piece_id, v."pieceVersion" AS version, take.branch_id
                FROM take, jsonb_to_recordset(take.result -> 'variances') AS v(tag text, kind text, "pieceId" uuid, "pieceVersion" bigint)
               WHERE v.kind IN ('MISSING', 'FOUND') AND (take.decisions #>> ARRAY[v.tag, 'accepted'])::boolean
            ), held AS MATERIALIZED (
              SELECT p.id, p.metal, p.fineness, p.net_grams, p.fine_grams, p.cost, a.tag, a.kind, a.branch_id,
                     CASE a.kind WHEN 'FOUND' THEN 1 ELSE -1 END AS sign
                FROM piece p JOIN accepted a ON a.piece_id = p.id AND a.version = p.version
               WHERE a.kind = 'MISSING' AND p.status IN ('IN_STOCK', 'RESERVED') AND p.branch_id = a.branch_id
                  OR a.kind = 'FOUND' AND p.status = 'MISSING'
               ORDER BY p.id FOR UPDATE OF p
            ), %1$s, changed AS (
              UPDATE piece p SET status = CASE h.kind WHEN 'FOUND' THEN 'IN_STOCK' ELSE 'MISSING' END, branch_id = h.branch_id,
                     version = p.version + 1, updated_at = :at
                FROM held h WHERE p.id = h.id
              RETURNING p.id, p.branch_id, p.status
            ), moved AS (
              INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
              SELECT :at, 'TAKE_' || kind, id, branch_id, metal, fineness, sign, sign * net_grams, sign * fine_grams, sign * cost, :id FROM held
              UNION ALL
              SELECT :at, 'TAKE_' || verdict, id, branch_id, metal, fineness, pieces, heavy, fine_grams, value, :id FROM lots_held
            ), posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              SELECT :id, :at, side.branch_id, side.account, side.debit, side.credit
                FROM (SELECT branch_id, sum(cost) AS cost, kind
                        FROM (SELECT branch_id, cost, kind FROM held
                              UNION ALL SELECT branch_id, abs(value), CASE WHEN value < 0 THEN 'MISSING' ELSE 'FOUND' END FROM lots_held) goods
                       WHERE cost > 0 GROUP BY branch_id, kind) s,
                     LATERAL (VALUES (s.branch_id, 'SHRINKAGE', CASE s.kind WHEN 'MISSING' THEN s.cost ELSE 0 END,
                                      CASE s.kind WHEN 'FOUND' THEN s.cost ELSE 0 END),
                                     (s.branch_id, 'STOCK', CASE s.kind WHEN 'FOUND' THEN s.cost ELSE 0 END,
                                      CASE s.kind WHEN 'MISSING' THEN s.cost ELSE 0 END)) AS side(branch_id, account, debit, credit)
            ), done AS (
              UPDATE stock_take t SET status = 'POSTED', posted_at = :at, posted_by_name = :whoName, version = t.version + 1,
                     posting = jsonb_build_object('writtenOff', (SELECT count(*) FROM held WHERE kind = 'MISSING'),
                       'takenBack', (SELECT count(*) FROM held WHERE kind = 'FOUND'), 'lots', (SELECT count(*) FROM lots_held),
                       'movedOn', (SELECT coalesce(jsonb_agg(tag ORDER BY tag), '[]') FROM (SELECT tag FROM accepted UNION ALL SELECT tag FROM lots_accepted) a
                                    WHERE tag NOT IN (SELECT tag FROM held UNION ALL SELECT tag FROM lots_held)))
                FROM take WHERE t.id = take.id
              RETURNING t.id, t.branch_id, t.status, t.posting
            ), audited AS (
              %2$s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'posted', 'stock take', id, NULL, posting FROM done
            ), told AS (
              INSERT INTO %3$s
              SELECT 'stock-take', jsonb_build_object('takeId', id, 'branchId', branch_id, 'status', status) FROM done
              UNION ALL
              SELECT 'lot', jsonb_build_object('lotId', id, 'branchId', branch_id) FROM lots_held
              UNION ALL
              SELECT 'stock', jsonb_build_object('pieceId', id, 'branchId', branch_id, 'status', status) FROM changed
            )
            SELECT count(*) AS changed FROM done""".formatted(LotCountSql.WRITTEN, AuditTrail.INSERT, Outbox.COLUMNS);

    private CountSql() {}
}
