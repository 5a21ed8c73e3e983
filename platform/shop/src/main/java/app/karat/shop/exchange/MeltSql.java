package app.karat.shop.exchange;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.till.Taking;

/** The statements of {@link MeltStore}. */
final class MeltSql {

    static final String COLLECT = """
            WITH held AS MATERIALIZED (
              SELECT o.id, o.metal, o.net_grams, o.fine_grams, o.payable, o.currency FROM old_gold o
               WHERE o.id = ANY(:items) AND o.branch_id = :branch AND o.lot_id IS NULL AND (o.hold_until IS NULL OR o.hold_until <= :today)
               ORDER BY o.id FOR UPDATE OF o
            ), made AS (
              INSERT INTO melt_lot (id, branch_id, at, metal, status, items, net_grams, expected_fine_grams, cost, currency, refiner, note,
                                    fingerprint, by_name)
              SELECT :id, :branch, :at, min(metal), 'COLLECTED', count(*), sum(net_grams), sum(fine_grams), sum(payable), min(currency),
                     :refiner, CAST(:note AS text), :fingerprint, :whoName
                FROM held HAVING count(*) = :count AND count(DISTINCT metal) = 1
              RETURNING id, branch_id, at, items, expected_fine_grams
            ), gathered AS (
              UPDATE old_gold o SET lot_id = made.id FROM held, made WHERE o.id = held.id
            ), audited AS (
              %s SELECT made.at, :who, :whoName, :client, 'collected', 'melt_lot', made.id, NULL,
                        jsonb_build_object('items', made.items, 'fineGrams', made.expected_fine_grams::text) FROM made
            ), told AS (
              INSERT INTO %s SELECT 'melt-lot', jsonb_build_object('id', id, 'branchId', branch_id) FROM made
            )
            SELECT id FROM made""".formatted(AuditTrail.INSERT, Outbox.COLUMNS);

    static final String SEND = """
            WITH made AS (
              UPDATE melt_lot SET status = 'SENT', sent_at = :at WHERE id = :id AND status = 'COLLECTED' RETURNING id, branch_id
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'sent', 'melt_lot', made.id, NULL, NULL FROM made
            ), told AS (
              INSERT INTO %s SELECT 'melt-lot', jsonb_build_object('id', id, 'branchId', branch_id) FROM made
            )
            SELECT id FROM made""".formatted(AuditTrail.INSERT, Outbox.COLUMNS);

    /** What was taken in leaves the stock item by item, and what came back enters it; the difference is the loss. */
    static final String RECEIVE =
            """
            WITH held AS MATERIALIZED (
              SELECT l.id FROM melt_lot l WHERE l.id = :id AND l.status = 'SENT' FOR UPDATE OF l
            ), %s, made AS (
              UPDATE melt_lot l SET status = 'RECEIVED', received_at = :at, received_grams = :grams, received_fineness = :fineness,
                     received_fine_grams = :fine, fee = :fee
                FROM held, day_open WHERE l.id = held.id
              RETURNING l.id, l.branch_id, CAST(:at AS timestamptz) AS at, l.metal
            ), moved AS (
              INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
              SELECT made.at, 'MELTED', o.id, o.branch_id, o.metal, o.fineness, 0, -o.net_grams, -o.fine_grams, -o.payable, made.id
                FROM made JOIN old_gold o ON o.lot_id = made.id
              UNION ALL
              SELECT made.at, 'REFINED', made.id, made.branch_id, made.metal, :fineness, 0, :grams, :fine, :value, made.id FROM made
            ), posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              SELECT made.id, made.at, made.branch_id, e.account, e.debit, e.credit
                FROM made, jsonb_to_recordset(CAST(:entries AS jsonb)) AS e(account text, debit numeric, credit numeric)
            ), audited AS (
              %s SELECT made.at, :who, :whoName, :client, 'refined', 'melt_lot', made.id, NULL,
                        jsonb_build_object('fineGrams', CAST(:fine AS numeric)::text, 'fee', CAST(:fee AS numeric)) FROM made
            ), told AS (
              INSERT INTO %s SELECT 'melt-lot', jsonb_build_object('id', id, 'branchId', branch_id) FROM made
            )
            SELECT id FROM made""".formatted(Taking.gate("EXISTS (SELECT FROM held)"), AuditTrail.INSERT, Outbox.COLUMNS);

    static final String BY_ID = "SELECT * FROM melt_lot WHERE id = :id";

    static final String PAGE =
            "SELECT * FROM melt_lot WHERE (at, id) < (:after, :last)%s ORDER BY at DESC, id DESC LIMIT :limit";

    static final String ON_HOLD = """
            SELECT number, hold_until FROM old_gold
             WHERE id = ANY(:items) AND lot_id IS NULL AND hold_until > :today ORDER BY id LIMIT 1""";

    /** What each tester promised and what their share of the lots gave; a lot's result is shared out by what was promised. */
    static final String VARIANCE = """
            SELECT o.branch_id, o.tester, o.metal, count(*) AS items, sum(o.fine_grams) AS promised,
                   round(sum(o.fine_grams * l.received_fine_grams / l.expected_fine_grams), 3) AS received
              FROM old_gold o JOIN melt_lot l ON l.id = o.lot_id
             WHERE l.status = 'RECEIVED' AND l.expected_fine_grams > 0%s
             GROUP BY o.branch_id, o.tester, o.metal ORDER BY o.branch_id, o.tester, o.metal""";

    private MeltSql() {}
}
