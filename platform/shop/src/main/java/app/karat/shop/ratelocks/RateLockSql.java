package app.karat.shop.ratelocks;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;

/** The statements of {@link RateLockStore}. */
final class RateLockSql {

    private static final String COLUMNS = """
            l.id, l.branch_id, l.customer_id, c.name AS customer_name, l.rate::text AS rate, l.grams, l.used_grams, l.deposit_voucher, l.note,
            CASE WHEN l.status = 'OPEN' AND l.expires_at <= :now THEN 'EXPIRED' ELSE l.status END AS status, l.fingerprint, l.by_name, l.at,
            l.expires_at, l.version""";

    private static final String TOLD = """
            INSERT INTO %s SELECT 'rate-lock', jsonb_build_object('lockId', id, 'branchId', branch_id, 'status', status) FROM changed""".formatted(Outbox.COLUMNS);

    /** Locks for a customer there is, with a deposit that is theirs; empty otherwise, and when the id is taken. */
    static final String LOCK = """
            WITH changed AS (
              INSERT INTO rate_lock (id, branch_id, customer_id, metal, purity, fineness, currency, per_gram, rate, grams, deposit_voucher, note,
                                     fingerprint, by_id, by_name, at, expires_at)
              SELECT :id, :branch, c.id, :metal, :purity, :fineness, :currency, :perGram, CAST(:rate AS jsonb), :grams, CAST(:deposit AS uuid),
                     CAST(:note AS text), :fingerprint, :who, :whoName, CAST(:now AS timestamptz), CAST(:expires AS timestamptz)
                FROM customer c
               WHERE c.id = :customer
                 AND (CAST(:deposit AS uuid) IS NULL OR EXISTS (SELECT FROM voucher v WHERE v.id = CAST(:deposit AS uuid)
                        AND v.kind = 'ADVANCE' AND v.status = 'LIVE' AND v.customer_id = c.id))
              ON CONFLICT (id) DO NOTHING
              RETURNING *
            ), audited AS (
              %s SELECT at, :who, :whoName, :client, 'locked', 'rate', id, NULL,
                        jsonb_build_object('rate', rate, 'grams', grams, 'expiresAt', expires_at) FROM changed
            ), told AS (%s)
            SELECT %s FROM changed l JOIN customer c ON c.id = l.customer_id""".formatted(AuditTrail.INSERT, TOLD, COLUMNS);

    static final String RELEASE = """
            WITH changed AS (
              UPDATE rate_lock SET status = 'RELEASED', version = version + 1
               WHERE id = :id AND status = 'OPEN' AND expires_at > :now
              RETURNING *
            ), audited AS (
              %s SELECT CAST(:now AS timestamptz), :who, :whoName, :client, 'released', 'rate', id, NULL,
                        jsonb_build_object('left', grams - used_grams, 'note', CAST(:note AS text)) FROM changed
            ), told AS (%s)
            SELECT %s FROM changed l JOIN customer c ON c.id = l.customer_id""".formatted(AuditTrail.INSERT, TOLD, COLUMNS);

    /** Takes grams for a sale; its quote was made while the lock was good, so that the day does not matter here. */
    static final String TAKE = """
            WITH changed AS (
              UPDATE rate_lock SET used_grams = used_grams + :taken, version = version + 1,
                     status = CASE WHEN used_grams + :taken = grams THEN 'USED' ELSE status END,
                     uses = uses || jsonb_build_object('sale', CAST(:sale AS uuid), 'grams', CAST(:taken AS text), 'at', CAST(:now AS timestamptz))
               WHERE id = :id AND status = 'OPEN' AND used_grams + :taken <= grams
              RETURNING *
            ), told AS (%s)
            SELECT count(*) AS taken FROM changed""".formatted(TOLD);

    private static final String FROM = " FROM rate_lock l JOIN customer c ON c.id = l.customer_id ";

    static final String BY_ID = "SELECT " + COLUMNS + FROM + "WHERE l.id = :id";

    static final String PAGE = "SELECT " + COLUMNS + FROM + """
             WHERE (l.at, l.id) < (:after, :last)
               AND (CAST(:branches AS uuid[]) IS NULL OR l.branch_id = ANY(:branches))
               AND (CAST(:customer AS uuid) IS NULL OR l.customer_id = :customer)
               AND (NOT :open OR (l.status = 'OPEN' AND l.expires_at > :now))
             ORDER BY l.at DESC, l.id DESC LIMIT :limit""";

    /**
     * What is promised otherwise and what is held otherwise, by metal: savings in grams at what was paid for them, layaways at the rates of their
     * quotes where these name one, lots, and old metal that is not pieces or refined yet.
     */
    static final String POSITION = """
            SELECT metal, kind, sum(fine) AS fine, coalesce(sum(fine) FILTER (WHERE promised IS NOT NULL), 0) AS priced,
                   coalesce(sum(promised), 0) AS promised FROM (
              SELECT branch_id, 'GOLD' AS metal, 'SCHEMES' AS kind, fine_grams AS fine, paid AS promised
                FROM scheme WHERE status = 'OPEN' AND fine_grams > 0
              UNION ALL
              SELECT l.branch_id, p.metal, 'LAYAWAYS', p.fine_grams,
                     CAST(line #>> '{breakdown,rate,perGram,amount}' AS numeric) * p.net_grams
                FROM layaway l, jsonb_array_elements(l.bill -> 'lines') AS line JOIN piece p ON p.id = CAST(line ->> 'pieceId' AS uuid)
               WHERE l.status = 'OPEN'
              UNION ALL
              SELECT branch_id, metal, 'LOTS', fine_grams, NULL FROM lot WHERE metal IS NOT NULL AND fine_grams > 0
              UNION ALL
              SELECT branch_id, metal, 'OLD_GOLD', fine_grams, NULL FROM old_gold WHERE lot_id IS NULL
              UNION ALL
              SELECT branch_id, metal, 'OLD_GOLD', expected_fine_grams, NULL FROM melt_lot WHERE status <> 'RECEIVED'
            ) AS every_side
             WHERE (CAST(:branches AS uuid[]) IS NULL OR branch_id = ANY(:branches))
             GROUP BY metal, kind""";

    /** What is promised and what lies in stock, by branch and purity. */
    static final String EXPOSED = """
            SELECT branch_id, metal, purity, sum(locked) AS locked, sum(promised) AS promised, sum(fine) AS fine FROM (
              SELECT branch_id, metal, purity, grams - used_grams AS locked, (grams - used_grams) * per_gram AS promised, 0 AS fine
                FROM rate_lock WHERE status = 'OPEN' AND expires_at > :now
              UNION ALL
              SELECT branch_id, metal, purity, 0, 0, fine_grams FROM piece
               WHERE status IN ('IN_STOCK', 'RESERVED', 'ON_MEMO', 'IN_TRANSIT', 'IN_WORKSHOP')
            ) AS both_sides
             WHERE (CAST(:branches AS uuid[]) IS NULL OR branch_id = ANY(:branches))
             GROUP BY branch_id, metal, purity""";

    private RateLockSql() {}
}
