package app.karat.shop.lots;

import app.karat.kernel.outbox.Outbox;

/** The statements of {@link LotTransfers}: what leaves is a movement under the transfer, and what arrives is looked up there. */
final class LotTransferSql {

    /** Out of the sender's lots, all or fewer; whoever asks compares the number. */
    static final String OUT = """
            WITH part AS MATERIALIZED (
              SELECT t.id, t.branch_id, t.metal, t.fineness, w.count, w.carats,
                     CASE WHEN t.kind = 'PARCEL' THEN w.carats * 0.2 ELSE w.grams END AS heavy, %s AS fine_grams, %s AS cost
                FROM lot t JOIN jsonb_to_recordset(CAST(:lots AS jsonb)) AS w(lot uuid, count integer, grams numeric, carats numeric) ON t.id = w.lot
               WHERE t.branch_id = :branch AND t.kind <> 'SERVICE' AND t.count >= w.count AND t.grams >= w.grams AND t.carats >= w.carats
               ORDER BY t.id FOR UPDATE OF t
            ), less AS (
              UPDATE lot t SET count = t.count - p.count, grams = t.grams - p.heavy, carats = t.carats - p.carats,
                     fine_grams = t.fine_grams - p.fine_grams, cost = t.cost - p.cost, updated_at = :at
                FROM part p WHERE t.id = p.id
            ), moved AS (
              INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
              SELECT :at, 'TRANSFER_OUT', id, branch_id, coalesce(metal, 'NONE'), coalesce(fineness, 0), -count, -heavy, -fine_grams, -cost, :document
                FROM part
            ), told AS (
              INSERT INTO %s
              SELECT 'lot', jsonb_build_object('lotId', id, 'branchId', branch_id) FROM part
            )
            SELECT count(*) AS done FROM part""".formatted(LotSql.FINE.formatted("w"), LotSql.SHARE.formatted("w"), Outbox.COLUMNS);

    private static final String ON_THE_WAY = """
            WITH sent AS MATERIALIZED (
              SELECT t.id AS from_lot, t.branch_id AS from_branch, t.code, t.name, t.category, t.kind, t.metal, t.purity, t.fineness, t.unit_grams,
                     t.unit_price, t.plan, t.hsn, -e.pieces AS count, -e.grams AS grams, -e.fine_grams AS fine_grams, -e.value AS cost,
                     CASE t.kind WHEN 'PARCEL' THEN -e.grams * 5 ELSE 0 END AS carats
                FROM stock_entry e JOIN lot t ON t.id = e.piece_id
               WHERE e.source = :document AND e.kind = 'TRANSFER_OUT' AND e.piece_id = ANY(:lots)
            )""";

    /** Into the lot of that code of whoever receives, which is made if there is none; one of other goods is left alone. */
    static final String IN = ON_THE_WAY + """
            , there AS (
              INSERT INTO lot AS l (id, branch_id, code, name, category, kind, metal, purity, fineness, unit_grams, unit_price, plan, hsn, count,
                                    grams, fine_grams, carats, cost, fingerprint, created_at, updated_at)
              SELECT gen_random_uuid(), CAST(:branch AS uuid), code, name, category, kind, metal, purity, fineness, unit_grams, unit_price, plan, hsn,
                     count, grams, fine_grams, carats, cost, 'transfer', :at, :at
                FROM sent ORDER BY code
              ON CONFLICT (branch_id, code) DO UPDATE SET count = l.count + excluded.count, grams = l.grams + excluded.grams,
                     fine_grams = l.fine_grams + excluded.fine_grams, carats = l.carats + excluded.carats, cost = l.cost + excluded.cost,
                     updated_at = excluded.updated_at
                WHERE l.kind = excluded.kind AND l.metal IS NOT DISTINCT FROM excluded.metal
                  AND l.fineness IS NOT DISTINCT FROM excluded.fineness AND l.unit_grams IS NOT DISTINCT FROM excluded.unit_grams
              RETURNING id, branch_id, code
            ), moved AS (
              INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
              SELECT :at, 'TRANSFER_IN', there.id, there.branch_id, coalesce(s.metal, 'NONE'), coalesce(s.fineness, 0), s.count, s.grams,
                     s.fine_grams, s.cost, :document
                FROM there JOIN sent s ON s.code = there.code
            ), told AS (
              INSERT INTO %s
              SELECT 'lot', jsonb_build_object('lotId', id, 'branchId', branch_id) FROM there
            )
            SELECT count(*) AS done FROM there""".formatted(Outbox.COLUMNS);

    /** Back into the sender's stock and out of it for good in one breath: the lot stands as it does, the cost is a loss. */
    static final String LOST = ON_THE_WAY + """
            , moved AS (
              INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
              SELECT CAST(:at AS timestamptz), side.kind, from_lot, from_branch, coalesce(metal, 'NONE'), coalesce(fineness, 0), side.sign * count,
                     side.sign * grams, side.sign * fine_grams, side.sign * cost, CAST(:document AS uuid)
                FROM sent, LATERAL (VALUES ('TRANSFER_IN', 1), ('LOST', -1)) AS side(kind, sign)
            ), posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              SELECT CAST(:document AS uuid), CAST(:at AS timestamptz), CAST(:branch AS uuid), side.account, side.debit, side.credit
                FROM (SELECT sum(cost) AS cost FROM sent) whole,
                     LATERAL (VALUES ('LOST_IN_TRANSIT', whole.cost, 0), ('STOCK', 0, whole.cost)) AS side(account, debit, credit)
               WHERE whole.cost > 0
            )
            SELECT count(*) AS done FROM sent""";

    /** Codes of those whose code the receiver has for other goods. */
    static final String UNLIKE = """
            SELECT t.code FROM lot t JOIN lot l ON l.branch_id = :branch AND l.code = t.code
             WHERE t.id = ANY(:lots) AND (l.kind, coalesce(l.metal, ''), coalesce(l.fineness, 0), coalesce(l.unit_grams, 0))
                <> (t.kind, coalesce(t.metal, ''), coalesce(t.fineness, 0), coalesce(t.unit_grams, 0))
             ORDER BY t.code LIMIT 1""";

    private LotTransferSql() {}
}
