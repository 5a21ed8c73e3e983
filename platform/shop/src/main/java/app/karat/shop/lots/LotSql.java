package app.karat.shop.lots;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;

/** The statements of {@link LotStore}. */
final class LotSql {

    static final String SELECT = """
            SELECT id, branch_id, code, name, category, kind, metal, purity, unit_grams, unit_price, plan::text AS plan, hsn, count, grams, carats,
                   cost, version, created_at
              FROM lot""";

    /** The fine metal in a portion {@code %1$s} of the lot {@code t}: all that is left with the last gram, else by fineness. */
    static final String FINE = """
            CASE WHEN t.fineness IS NULL THEN 0 WHEN %1$s.grams = t.grams THEN t.fine_grams
                 ELSE least(t.fine_grams, round(%1$s.grams * t.fineness / 1000, 3)) END""";

    /** What a portion cost, at the average; the last of a lot takes what is left of its cost. */
    static final String SHARE = """
            CASE t.kind WHEN 'SERVICE' THEN 0
                 WHEN 'QUANTITY' THEN CASE WHEN %1$s.count >= t.count THEN t.cost ELSE round(t.cost * %1$s.count / t.count, 2) END
                 WHEN 'WEIGHT' THEN CASE WHEN %1$s.grams >= t.grams THEN t.cost ELSE round(t.cost * %1$s.grams / t.grams, 2) END
                 ELSE CASE WHEN %1$s.carats >= t.carats THEN t.cost ELSE round(t.cost * %1$s.carats / t.carats, 2) END END""";

    static final String LOCK = SELECT + " WHERE id = :id FOR UPDATE";

    static final String BY_ID = SELECT + " WHERE id = :id";

    static final String BY_IDS = SELECT + " WHERE id = ANY(:ids)";

    static final String PAGE = SELECT + "\n" + """
            WHERE (created_at, id) < (:after, :last)%s
            ORDER BY created_at DESC, id DESC LIMIT :limit""";

    static final String FINGERPRINT = "SELECT fingerprint FROM lot WHERE id = :id";

    /** What a document that moved a lot was asked for by. */
    static final String HAPPENED =
            "SELECT after ->> 'fingerprint' AS fingerprint FROM audit_entry WHERE entity_id = :document AND entity = 'lot_movement'";

    static final String TAG_ON_A_PIECE = "SELECT count(*) AS pieces FROM piece WHERE upper(tag) = :code";

    static final String ENTRIES = """
            SELECT e.at, e.kind, e.pieces, e.grams, e.source, a.after ->> 'reason' AS reason, coalesce(a.who_name, '') AS who_name
              FROM stock_entry e
              LEFT JOIN LATERAL (SELECT * FROM audit_entry a WHERE a.entity_id = e.source ORDER BY a.id LIMIT 1) a ON true
             WHERE e.piece_id = :id ORDER BY e.id DESC LIMIT 200""";

    private static final String TOLD = """
            told AS (
              INSERT INTO %s
              SELECT 'lot', jsonb_build_object('lotId', id, 'branchId', branch_id) FROM made
            )""".formatted(Outbox.COLUMNS);

    static final String ADD = """
            WITH made AS (
              INSERT INTO lot (id, branch_id, code, name, category, kind, metal, purity, fineness, unit_grams, unit_price, plan, hsn, fingerprint,
                               created_at, updated_at)
              VALUES (:id, :branch, :code, :name, :category, :kind, :metal, :purity, :fineness, :unitGrams, :unitPrice, CAST(:plan AS jsonb), :hsn,
                      :fingerprint, :at, :at)
              RETURNING id, branch_id, code
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'added', 'lot', id, NULL, to_jsonb(code) FROM made
            ), %s
            SELECT count(*) AS done FROM made""".formatted(AuditTrail.INSERT, TOLD);

    /** What it is called and costs; what it is of, and how much is left, is not changed so. */
    static final String CHANGE = """
            WITH old AS (
              SELECT id, name, category, unit_price, plan, hsn FROM lot WHERE id = :id AND version = :version FOR UPDATE
            ), made AS (
              UPDATE lot t SET name = :name, category = :category, unit_price = :unitPrice, plan = CAST(:plan AS jsonb), hsn = :hsn,
                     version = t.version + 1, updated_at = :at
                FROM old WHERE t.id = old.id
              RETURNING t.id, t.branch_id, t.name, t.category, t.unit_price, t.plan, t.hsn
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'changed', 'lot', made.id, to_jsonb(old), to_jsonb(made)
                   FROM made, old
            ), %s
            SELECT count(*) AS done FROM made""".formatted(AuditTrail.INSERT, TOLD);

    /** Into the lot or out of it, with the other side in the ledger. The lot is locked already. */
    static final String MOVE = """
            WITH w AS MATERIALIZED (
              SELECT CAST(:count AS integer) AS count, CAST(:heavy AS numeric) AS grams, CAST(:carats AS numeric) AS carats,
                     CAST(:sign AS integer) AS sign, CAST(:cost AS numeric) AS cost
            ), part AS MATERIALIZED (
              SELECT t.id, t.branch_id, t.code, t.metal, t.fineness, w.sign * w.count AS count, w.sign * w.grams AS grams, w.sign * w.carats AS carats,
                     w.sign * CASE WHEN w.sign < 0 THEN %1$s ELSE round(w.grams * coalesce(t.fineness, 0) / 1000, 3) END AS fine_grams,
                     w.sign * CASE WHEN w.sign < 0 THEN %2$s ELSE w.cost END AS cost
                FROM lot t, w
               WHERE t.id = :id AND (w.sign > 0 OR t.count >= w.count AND t.grams >= w.grams AND t.carats >= w.carats)
            ), made AS (
              UPDATE lot t SET count = t.count + part.count, grams = t.grams + part.grams, carats = t.carats + part.carats,
                     fine_grams = t.fine_grams + part.fine_grams, cost = t.cost + part.cost, updated_at = :at
                FROM part WHERE t.id = part.id
              RETURNING t.id, t.branch_id
            ), moved AS (
              INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
              SELECT :at, :movement, id, branch_id, coalesce(metal, 'NONE'), coalesce(fineness, 0), count, grams, fine_grams, cost, :document FROM part
            ), posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              SELECT CAST(:document AS uuid), CAST(:at AS timestamptz), branch_id, side.account, greatest(side.debit, 0), greatest(-side.debit, 0)
                FROM part, LATERAL (VALUES ('STOCK', cost), (CAST(:against AS text), -cost)) AS side(account, debit) WHERE cost <> 0
            ), audited AS (
              %3$s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, lower(:movement), 'lot_movement', CAST(:document AS uuid), NULL,
                        jsonb_strip_nulls(jsonb_build_object('lotId', id, 'code', code, 'count', count, 'grams', grams, 'carats', carats,
                          'cost', cost, 'reason', CAST(:reason AS text), 'fingerprint', CAST(:fingerprint AS text))) FROM part
            ), %4$s
            SELECT count(*) AS done FROM made""".formatted(FINE.formatted("w"), SHARE.formatted("w"), AuditTrail.INSERT, TOLD);

    /** Stones of a parcel become one of their own; count, carats and cost of both together stay what they were. */
    static final String SPLIT = """
            WITH w AS MATERIALIZED (
              SELECT CAST(:count AS integer) AS count, CAST(:heavy AS numeric) AS grams, CAST(:carats AS numeric) AS carats
            ), part AS MATERIALIZED (
              SELECT t.*, w.count AS out_count, w.grams AS out_grams, w.carats AS out_carats, %1$s AS out_cost
                FROM lot t, w WHERE t.id = :id AND t.kind = 'PARCEL' AND t.count >= w.count AND t.carats >= w.carats
            ), less AS (
              UPDATE lot t SET count = t.count - part.out_count, grams = t.grams - part.out_grams, carats = t.carats - part.out_carats,
                     cost = t.cost - part.out_cost, updated_at = :at
                FROM part WHERE t.id = part.id
            ), made AS (
              INSERT INTO lot (id, branch_id, code, name, category, kind, unit_price, plan, hsn, count, grams, carats, cost, fingerprint,
                               created_at, updated_at)
              SELECT :into, branch_id, :code, :name, category, kind, unit_price, plan, hsn, out_count, out_grams, out_carats, out_cost, :fingerprint,
                     :at, :at FROM part
              RETURNING id, branch_id, code
            ), moved AS (
              INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
              SELECT CAST(:at AS timestamptz), 'SPLIT', side.lot, branch_id, 'NONE', 0, side.sign * out_count, side.sign * out_grams, 0,
                     side.sign * out_cost, CAST(:document AS uuid)
                FROM part, LATERAL (VALUES (part.id, -1), (CAST(:into AS uuid), 1)) AS side(lot, sign)
            ), audited AS (
              %2$s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'split', 'lot_movement', CAST(:document AS uuid), NULL,
                        jsonb_build_object('lotId', part.id, 'into', made.id, 'code', made.code, 'count', out_count, 'carats', out_carats,
                          'fingerprint', CAST(:fingerprint AS text)) FROM part, made
            ), %3$s
            SELECT count(*) AS done FROM made""".formatted(SHARE.formatted("w"), AuditTrail.INSERT, TOLD);

    private LotSql() {}
}
