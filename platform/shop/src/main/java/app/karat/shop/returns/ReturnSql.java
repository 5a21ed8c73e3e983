package app.karat.shop.returns;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.DocumentSeries;
import app.karat.shop.lots.LotReturn;
import app.karat.shop.loyalty.LoyaltyPoints;
import app.karat.shop.till.Taking;
import app.karat.shop.vouchers.VoucherIssue;

/** The statements of {@link ReturnStore}. */
final class ReturnSql {

    private static final String ALL_PIECES = "(SELECT count(*) FROM held) = :units";

    /** What may still be refunded: the total without what was refunded and what is owed still. */
    private static final String LEFT =
            "s.total - s.refunded - coalesce((SELECT r.open FROM receivable r WHERE r.sale_id = s.id), 0)";

    /**
     * The whole return. {@code held} locks the pieces in the order of their ids and finds only those that this sale sold, then the lots are
     * locked; {@code captured} locks the sale while enough is left of what was paid and of what was taken from lots; then till and day are
     * asked. Nothing below happens unless all said yes.
     */
    private static final String GIVE_BACK = """
            WITH line AS MATERIALIZED (
              SELECT * FROM jsonb_to_recordset(CAST(:lines AS jsonb)) AS l(piece uuid, restock boolean, taxable numeric)
            ), held AS MATERIALIZED (
              SELECT p.id, p.metal, p.fineness, p.net_grams, p.fine_grams, p.cost, l.restock, l.taxable
                FROM piece p JOIN line l ON l.piece = p.id
               WHERE p.status = 'SOLD' AND p.sale_id = :sale
               ORDER BY p.id FOR UPDATE OF p
            ), %9$s, captured AS MATERIALIZED (
              SELECT s.id, s.branch_id, s.invoice_number, s.customer_id, s.customer, s.currency FROM sale s
               WHERE s.id = :sale AND s.branch_id = :branch AND %10$s AND %11$s AND %12$s AND %1$s >= :refund
                 FOR UPDATE OF s
            ), %2$s, %3$s, %13$s, counted AS (
              UPDATE sale s SET refunded = s.refunded + :refund, returned = s.returned || %14$s FROM captured, numbered
               WHERE s.id = captured.id
            ), back AS (
              UPDATE piece p SET status = CASE WHEN held.restock THEN 'IN_STOCK' ELSE :movement END, sale_id = NULL,
                     cost = CASE WHEN :buyBack THEN held.taxable ELSE p.cost END, version = p.version + 1, updated_at = :at
                FROM held, numbered WHERE p.id = held.id
              RETURNING p.id, p.status, p.cost
            ), made AS (
              INSERT INTO credit_note (id, number, kind, branch_id, at, sale_id, invoice_number, customer_id, customer, currency, taxable, tax,
                                       round_off, total, detail, voucher_id, approved_by, fingerprint, by_name)
              SELECT :id, numbered.number, :kind, captured.branch_id, :at, captured.id, captured.invoice_number, captured.customer_id,
                     captured.customer, captured.currency, :taxable, :tax, :roundOff, :total, CAST(:detail AS jsonb), CAST(:voucher AS uuid),
                     CAST(:approvedBy AS text), :fingerprint, :whoName
                FROM captured, numbered
              RETURNING id, number, branch_id, at, sale_id, total
            ), %4$s posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              SELECT made.id, made.at, made.branch_id, e.account, e.debit, e.credit
                FROM made, jsonb_to_recordset(CAST(:entries AS jsonb)) AS e(account text, debit numeric, credit numeric)
              UNION ALL
              SELECT made.id, made.at, made.branch_id, side.account, side.debit, side.credit
                FROM made, (SELECT sum(cost) AS cost FROM (SELECT cost FROM held UNION ALL SELECT cost FROM lot_back) goods) whole,
                     LATERAL (VALUES ('STOCK', whole.cost, 0), ('COST_OF_SALES', 0, whole.cost)) AS side(account, debit, credit)
               WHERE whole.cost > 0 AND NOT :buyBack
            ), moved AS (
              INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
              SELECT made.at, :movement, h.id, made.branch_id, h.metal, h.fineness, 1, h.net_grams, h.fine_grams,
                     CASE WHEN :buyBack THEN h.taxable ELSE h.cost END, made.id
                FROM made, held h
            ), %15$s, %5$s, %8$s, audited AS (
              %6$s SELECT made.at, :who, :whoName, :client, 'gave-back', 'credit_note', made.id, NULL,
                        jsonb_build_object('number', made.number, 'saleId', made.sale_id, 'total', made.total) FROM made
            ), told AS (
              INSERT INTO %7$s
              SELECT 'credit-note', jsonb_build_object('id', made.id, 'branchId', made.branch_id, 'number', made.number) FROM made
              UNION ALL
              SELECT 'stock', jsonb_build_object('pieceId', back.id, 'branchId', made.branch_id, 'status', back.status) FROM made, back
              UNION ALL
              SELECT 'lot', jsonb_build_object('lotId', b.id, 'branchId', b.branch_id) FROM made, lot_back b
            )
            SELECT id FROM made""";

    /** Gives money back. */
    static final String FOR_MONEY = giveBack("");

    /** Gives a voucher, for all of it or the rest. */
    static final String FOR_VOUCHER = giveBack(VoucherIssue.within("made") + ",");

    static final String LEFT_OF_SALE = "SELECT " + LEFT + " AS left FROM sale s WHERE s.id = :sale";

    static final String STILL_SOLD =
            "SELECT id FROM piece WHERE id = ANY(:ids) AND status = 'SOLD' AND sale_id = :sale";

    static final String RETURNED = "SELECT returned::text AS returned FROM sale WHERE id = :sale";

    private static final String SELECT = """
            SELECT n.id, n.number, n.kind, n.branch_id, n.at, n.sale_id, n.invoice_number, n.customer::text AS customer, n.currency, n.total,
                   n.detail::text AS detail, n.approved_by, n.by_name, n.fingerprint, v.code AS voucher_code
              FROM credit_note n LEFT JOIN voucher v ON v.id = n.voucher_id""";

    static final String BY_ID = SELECT + " WHERE n.id = :id";

    static final String PAGE = SELECT + "\n" + """
            WHERE (n.at, n.id) < (:after, :last)%s
            ORDER BY n.at DESC, n.id DESC LIMIT :limit""";

    private ReturnSql() {}

    private static String giveBack(String voucher) {
        return GIVE_BACK.formatted(
                LEFT,
                Taking.gate("EXISTS (SELECT FROM captured)"),
                DocumentSeries.next("day_open"),
                voucher,
                Taking.moved("made"),
                AuditTrail.INSERT,
                Outbox.COLUMNS,
                LoyaltyPoints.reversed("made"),
                LotReturn.held(ALL_PIECES),
                ALL_PIECES,
                LotReturn.ALL_HELD,
                LotReturn.UNRETURNED,
                LotReturn.back("captured"),
                LotReturn.RETURNED,
                LotReturn.rows("made"));
    }
}
