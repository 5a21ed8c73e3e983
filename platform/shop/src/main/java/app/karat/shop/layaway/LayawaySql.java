package app.karat.shop.layaway;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.DocumentSeries;
import app.karat.shop.till.Taking;
import app.karat.shop.vouchers.VoucherDraw;
import app.karat.shop.vouchers.VoucherIssue;

/**
 * The statements of {@link LayawayStore}. A change locks its layaway before anything else and is made over the version that was read then; no
 * other document locks a layaway. Pieces, vouchers, till, day and series follow in the order of all documents.
 */
final class LayawaySql {

    private static final String SAME = "l.id = :id AND l.version = :version AND l.status = 'OPEN'";

    private static final String STATE = """
            penalty_list = CAST(:penaltyList AS jsonb), paid = :paid, penalties = :penalties, due_on = CAST(:dueOn AS date),
                     version = l.version + 1""";

    private static final String PAID = """
            paid AS (
              INSERT INTO payment (document, towards, branch_id, customer_id, till_session, at, method, amount, tendered, reference)
              SELECT made.id, :id, made.branch_id, :customer, CAST(:takenTill AS uuid), made.at, p.method, p.amount, p.tendered, p.reference
                FROM made, jsonb_to_recordset(CAST(:tenders AS jsonb))
                     AS p(method text, amount numeric, tendered numeric, reference text)
            )""";

    private static final String ENTRIES = """
            SELECT made.id, made.at, made.branch_id, e.account, e.debit, e.credit
                FROM made, jsonb_to_recordset(CAST(:entries AS jsonb)) AS e(account text, debit numeric, credit numeric)
               WHERE e.account <> 'VOUCHER'""";

    private static final String POSTED = """
            posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              """ + ENTRIES + ")";

    private static final String POSTED_WITH_VOUCHERS = """
            posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              """ + ENTRIES + " UNION ALL " + VoucherDraw.posted("made") + ")";

    private static final String TOLD =
            "'layaway', jsonb_build_object('layawayId', CAST(:id AS uuid), 'branchId', made.branch_id) FROM made";

    private static final String ALL_PIECES = "(SELECT count(*) FROM held) = :units";

    /** Pieces in stock, or kept for this very customer, as quoted; the customer; the first payment. */
    static final String START = """
            WITH line AS MATERIALIZED (
              SELECT * FROM jsonb_to_recordset(CAST(:lines AS jsonb)) AS l(piece uuid, version bigint)
            ), held AS MATERIALIZED (
              SELECT p.id, p.reservation_id FROM piece p JOIN line l ON l.piece = p.id
               WHERE (p.status = 'IN_STOCK' OR p.status = 'RESERVED' AND (p.reserved_for = :customer OR p.reserved_until <= :at))
                 AND p.version = l.version AND p.branch_id = :branch
               ORDER BY p.id FOR UPDATE OF p
            ), %1$s, %2$s, %3$s, begun AS (
              INSERT INTO layaway (id, number, branch_id, customer_id, currency, at, status, total, paid, due_on, bill, terms, schedule,
                                   payments, fingerprint)
              SELECT :id, numbered.number, :branch, :customer, :currency, :at, 'OPEN', :total, :paid, CAST(:dueOn AS date),
                     CAST(:bill AS jsonb), CAST(:terms AS jsonb), CAST(:schedule AS jsonb),
                     jsonb_build_array(CAST(:added AS jsonb) || jsonb_build_object('receiptNumber', numbered.number)), :fingerprint
                FROM numbered
              RETURNING id, branch_id, at, number, total
            ), made AS MATERIALIZED (SELECT * FROM begun), kept AS (
              UPDATE piece p SET status = 'RESERVED', reservation_id = made.id, reserved_for = NULL, reserved_until = :until, updated_at = :at
                FROM held, made WHERE p.id = held.id
              RETURNING p.id, p.branch_id, p.status
            ), ended AS (
              UPDATE reservation r SET status = 'RELEASED', ended_at = :at
                FROM held, made WHERE r.id = held.reservation_id AND r.status = 'LIVE'
            ), %4$s, %5$s, %6$s, %7$s, audited AS (
              %8$s SELECT made.at, :who, :whoName, :client, 'put-away', 'layaway', made.id, NULL,
                        jsonb_strip_nulls(jsonb_build_object('number', made.number, 'total', made.total, 'down', CAST(:paid AS numeric),
                          'approval', CAST(:approval AS jsonb))) FROM made
            ), told AS (
              INSERT INTO %9$s SELECT %10$s
              UNION ALL
              SELECT 'stock', jsonb_build_object('pieceId', kept.id, 'branchId', kept.branch_id, 'status', kept.status) FROM kept
            )
            SELECT id FROM made""".formatted(
                    VoucherDraw.held(ALL_PIECES),
                    Taking.gate(ALL_PIECES + " AND " + VoucherDraw.ALL_HELD
                            + " AND EXISTS (SELECT FROM customer c WHERE c.id = :customer)"),
                    DocumentSeries.next("day_open"),
                    PAID,
                    VoucherDraw.rows("made"),
                    POSTED_WITH_VOUCHERS,
                    Taking.moved("made"),
                    AuditTrail.INSERT,
                    Outbox.COLUMNS,
                    TOLD);

    /** A later payment. */
    static final String PAY = """
            WITH %1$s, held AS MATERIALIZED (
              SELECT l.id FROM layaway l WHERE %2$s AND %3$s FOR UPDATE OF l
            ), %4$s, %5$s, changed AS (
              UPDATE layaway l SET payments = CAST(:payments AS jsonb)
                       || jsonb_build_array(CAST(:added AS jsonb) || jsonb_build_object('receiptNumber', numbered.number)), %6$s
                FROM held, numbered WHERE l.id = held.id
              RETURNING l.id
            ), made AS MATERIALIZED (
              SELECT CAST(:document AS uuid) AS id, CAST(:takenBranch AS uuid) AS branch_id, CAST(:at AS timestamptz) AS at FROM changed
            ), %7$s, %8$s, %9$s, %10$s, audited AS (
              %11$s SELECT made.at, :who, :whoName, :client, 'paid', 'layaway-payment', made.id, NULL,
                        jsonb_build_object('layawayId', CAST(:id AS uuid), 'amount', CAST(:amount AS numeric)) FROM made
            ), told AS (INSERT INTO %12$s SELECT %13$s)
            SELECT id FROM made""".formatted(
                    VoucherDraw.held("EXISTS (SELECT FROM layaway l WHERE " + SAME + ")"),
                    SAME,
                    VoucherDraw.ALL_HELD,
                    Taking.gate("EXISTS (SELECT FROM held)"),
                    DocumentSeries.next("day_open"),
                    STATE,
                    PAID,
                    VoucherDraw.rows("made"),
                    POSTED_WITH_VOUCHERS,
                    Taking.moved("made"),
                    AuditTrail.INSERT,
                    Outbox.COLUMNS,
                    TOLD);

    /** A payment that was none after all: its rows and its posting are turned round, and its cash leaves the till and the customer's day. */
    static final String VOID = """
            WITH held AS MATERIALIZED (
              SELECT l.id FROM layaway l WHERE %1$s FOR UPDATE OF l
            ), uncounted AS (
              UPDATE customer c SET cash_today = greatest(c.cash_today - :cash, 0)
                FROM held WHERE c.id = :customer AND c.cash_day = :paidOn AND :cash > 0
              RETURNING c.id
            ), %2$s, changed AS (
              UPDATE layaway l SET payments = CAST(:payments AS jsonb), %3$s FROM held, day_open WHERE l.id = held.id
              RETURNING l.id
            ), made AS MATERIALIZED (
              SELECT CAST(:document AS uuid) AS id, CAST(:takenBranch AS uuid) AS branch_id, CAST(:at AS timestamptz) AS at FROM changed
            ), reversed AS (
              INSERT INTO payment (document, towards, branch_id, customer_id, at, method, amount, reference, reverses)
              SELECT made.id, p.towards, made.branch_id, p.customer_id, made.at, p.method, -p.amount, p.reference, p.id
                FROM made JOIN payment p ON p.document = made.id AND p.reverses IS NULL
            ), %4$s, %5$s, audited AS (
              %6$s SELECT made.at, :who, :whoName, :client, 'voided', 'layaway-payment', made.id, NULL,
                        jsonb_build_object('layawayId', CAST(:id AS uuid), 'reason', CAST(:takenReason AS text)) FROM made
            ), told AS (INSERT INTO %7$s SELECT %8$s)
            SELECT id FROM made""".formatted(
                    SAME,
                    Taking.gate("EXISTS (SELECT FROM held) AND (SELECT count(*) FROM uncounted) >= 0"),
                    STATE,
                    POSTED,
                    Taking.moved("made"),
                    AuditTrail.INSERT,
                    Outbox.COLUMNS,
                    TOLD);

    /** Penalties that fell due, or one that was waived: nothing is posted before it is paid. */
    static final String RESTATE = """
            WITH changed AS (
              UPDATE layaway l SET %1$s WHERE %2$s RETURNING l.id, l.branch_id
            ), made AS MATERIALIZED (SELECT * FROM changed), audited AS (
              %3$s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, :action, 'layaway', made.id, NULL,
                        jsonb_build_object('penalties', CAST(:penalties AS numeric), 'reason', CAST(:reason AS text)) FROM made
            ), told AS (INSERT INTO %4$s SELECT %5$s)
            SELECT id FROM made""".formatted(STATE, SAME, AuditTrail.INSERT, Outbox.COLUMNS, TOLD);

    /** Given up for money. */
    static final String CANCEL = cancel("");

    /** Given up for store credit. */
    static final String CANCEL_FOR_CREDIT = cancel(VoucherIssue.within("made") + ",");

    /**
     * Everything is paid: the deposits become a voucher of the customer, with which the sale that follows in the same transaction is paid, and
     * the pieces may be sold to this customer for the rest of it.
     */
    static final String COMPLETE = """
            WITH held AS MATERIALIZED (
              SELECT p.id, p.version FROM piece p WHERE p.reservation_id = :id AND p.status = 'RESERVED' ORDER BY p.id FOR UPDATE OF p
            ), changed AS (
              UPDATE layaway l SET status = 'COMPLETED', due_on = NULL, sale_id = :sale, version = l.version + 1
               WHERE %1$s AND l.paid = l.total + l.penalties AND %2$s
              RETURNING l.id, l.branch_id
            ), made AS MATERIALIZED (
              SELECT changed.id, changed.branch_id, CAST(:at AS timestamptz) AS at FROM changed
            ), opened AS (
              UPDATE piece p SET reserved_for = :customer FROM held, made WHERE p.id = held.id
            ), %3$s, %4$s, audited AS (
              %5$s SELECT made.at, :who, :whoName, :client, 'completed', 'layaway', made.id, NULL,
                        jsonb_build_object('saleId', CAST(:sale AS uuid)) FROM made
            ), told AS (INSERT INTO %6$s SELECT %7$s)
            SELECT held.id, held.version FROM held, made""".formatted(
                    SAME, ALL_PIECES, VoucherIssue.within("made"), POSTED, AuditTrail.INSERT, Outbox.COLUMNS, TOLD);

    private static final String SELECT = """
            SELECT l.id, l.number, l.branch_id, l.customer_id, c.name AS customer_name, l.at, l.status, l.bill::text AS bill,
                   l.terms::text AS terms, l.schedule::text AS schedule, l.payments::text AS payments,
                   l.penalty_list::text AS penalty_list, l.ending::text AS ending, l.sale_id, l.fingerprint, l.version
              FROM layaway l JOIN customer c ON c.id = l.customer_id
            """;

    static final String BY_ID = SELECT + "WHERE l.id = :id";

    static final String LOCKED = BY_ID + " FOR UPDATE OF l";

    static final String PAGE = SELECT + """
            WHERE (l.at, l.id) < (:after, :last)%s
            ORDER BY l.at DESC, l.id DESC LIMIT :limit""";

    /** Open ones with an instalment that fell due before then; whether it costs a penalty is decided in plain code. */
    static final String LATE =
            SELECT + "WHERE l.status = 'OPEN' AND l.due_on < :before AND l.id > :last ORDER BY l.id LIMIT :limit";

    /** The first piece that stands otherwise than the quote says. */
    static final String STANDING = """
            SELECT p.tag, p.status FROM piece p JOIN jsonb_to_recordset(CAST(:lines AS jsonb)) AS l(piece uuid, version bigint) ON l.piece = p.id
             WHERE NOT ((p.status = 'IN_STOCK' OR p.status = 'RESERVED' AND (coalesce(p.reserved_for = :customer, false) OR p.reserved_until <= :at))
                 AND p.version = l.version AND p.branch_id = :branch)
             ORDER BY p.id LIMIT 1""";

    private LayawaySql() {}

    private static String cancel(String voucher) {
        return """
            WITH held AS MATERIALIZED (
              SELECT p.id FROM piece p WHERE p.reservation_id = :id ORDER BY p.id FOR UPDATE OF p
            ), ready AS MATERIALIZED (
              SELECT l.id FROM layaway l WHERE %1$s AND (SELECT count(*) FROM held) >= 0 FOR UPDATE OF l
            ), %2$s, changed AS (
              UPDATE layaway l SET status = 'CANCELLED', due_on = NULL, ending = CAST(:ending AS jsonb), version = l.version + 1
                FROM ready, day_open WHERE l.id = ready.id
              RETURNING l.id, l.branch_id
            ), made AS MATERIALIZED (
              SELECT changed.id, changed.branch_id, CAST(:at AS timestamptz) AS at FROM changed
            ), freed AS (
              UPDATE piece p SET status = CASE p.status WHEN 'RESERVED' THEN 'IN_STOCK' ELSE p.status END, reservation_id = NULL,
                     reserved_until = NULL, updated_at = :at
                FROM held, made WHERE p.id = held.id
              RETURNING p.id, p.branch_id, p.status
            ), %3$s %4$s, %5$s, audited AS (
              %6$s SELECT made.at, :who, :whoName, :client, 'cancelled', 'layaway', made.id, NULL, CAST(:ending AS jsonb) FROM made
            ), told AS (
              INSERT INTO %7$s SELECT %8$s
              UNION ALL
              SELECT 'stock', jsonb_build_object('pieceId', freed.id, 'branchId', freed.branch_id, 'status', freed.status) FROM freed
            )
            SELECT id FROM made""".formatted(
                        SAME,
                        Taking.gate("EXISTS (SELECT FROM ready)"),
                        voucher,
                        POSTED,
                        Taking.moved("made"),
                        AuditTrail.INSERT,
                        Outbox.COLUMNS,
                        TOLD);
    }
}
