package app.karat.shop.sales;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.lots.LotDraw;
import app.karat.shop.loyalty.LoyaltyPoints;
import app.karat.shop.receivables.Receivable;
import app.karat.shop.terminals.CardCharges;
import app.karat.shop.till.Taking;
import app.karat.shop.vouchers.VoucherDraw;

/** The statements of {@link SaleStore}. */
final class SaleSql {

    /** Whether {@code p} may be sold to the customer now: in stock, kept for them or on memo with them, or once kept for somebody. */
    private static final String FREE = """
            (p.status = 'IN_STOCK' OR p.status IN ('RESERVED', 'ON_MEMO') AND p.reserved_for = CAST(:customer AS uuid)
                 OR p.status = 'RESERVED' AND p.reserved_until <= :at)""";

    private static final String ALL_PIECES = "(SELECT count(*) FROM held) = :units";

    private static final String ALL_GOODS = ALL_PIECES + " AND " + LotDraw.ALL_HELD;

    /**
     * The whole sale. {@code held} locks the pieces in the order of their ids, so that two baskets with common pieces queue instead of
     * deadlocking, and finds only those that are free for this customer at the quoted version; then the lots, the vouchers, the card
     * charges, the till, the customer's cash and the day
     * are locked and asked, each only after the one before said yes. {@code whole} is empty unless all did, and then nothing below happens.
     * The invoice series is locked last, once the pieces are sold, and held for the commit only.
     */
    static final String SELL = """
            WITH line AS MATERIALIZED (
              SELECT * FROM jsonb_to_recordset(CAST(:lines AS jsonb)) AS l(piece uuid, version bigint, taxable numeric)
            ), held AS MATERIALIZED (
              SELECT p.id, p.branch_id, p.metal, p.purity, p.fineness, p.gross_grams, p.net_grams, p.fine_grams, p.stone_carats,
                     p.cost, p.huid, p.hsn, p.category, p.reservation_id, p.supplier_id, p.consigned_on, l.taxable
                FROM piece p JOIN line l ON l.piece = p.id
               WHERE %10$s AND p.version = l.version AND p.branch_id = :branch
               ORDER BY p.id FOR UPDATE OF p
            ), people AS MATERIALIZED (
              SELECT jsonb_agg(jsonb_build_object('personId', w.id, 'name', p.name, 'percent', w.percent::text,
                       'amount', jsonb_build_object('amount', w.amount::text, 'currency', CAST(:currency AS text))) ORDER BY w.amount DESC, w.id)
                       AS shares,
                     count(p.id) AS known
                FROM jsonb_to_recordset(CAST(:sellers AS jsonb)) AS w(id uuid, percent numeric, amount numeric)
                LEFT JOIN (SELECT x.* FROM settings, jsonb_to_recordset(salespeople) AS x(id uuid, name text, active boolean) WHERE x.active) p
                  ON p.id = w.id
            ), %11$s, %1$s, %15$s, buyer AS MATERIALIZED (
              SELECT c.id, jsonb_build_object('id', c.id, 'name', c.name, 'phone', c.phone, 'email', c.email, 'taxId', c.tax_id,
                     'address', c.address, 'place', c.place) AS facts
                FROM customer c WHERE c.id = CAST(:customer AS uuid) AND (NOT :needsTaxId OR c.tax_id IS NOT NULL)
            ), goods AS MATERIALIZED (
              SELECT id, category, metal, purity, fineness, gross_grams, net_grams, fine_grams, stone_carats, huid, hsn, cost, taxable, 1 AS units
                FROM held
              UNION ALL
              %12$s
            ), %2$s, whole AS MATERIALIZED (
              SELECT sum(units) AS units, sum(net_grams) AS grams, sum(cost) AS cost,
                     sum(taxable - cost) AS margin,
                     jsonb_object_agg(id, jsonb_build_object('category', category, 'metal', metal, 'purity', purity,
                       'fineness', fineness, 'grossGrams', gross_grams::text, 'netGrams', net_grams::text,
                       'stoneCarats', stone_carats::text, 'huid', huid, 'hsn', hsn)) AS articles
                FROM goods
              HAVING count(*) = :units + :lotsCount AND (SELECT known FROM people) = :sellersCount AND %3$s
            ), sold AS (
              UPDATE piece p SET status = 'SOLD', sale_id = :sale, reservation_id = NULL, consigned_on = NULL,
                     version = p.version + 1, updated_at = :at
                FROM held, whole WHERE p.id = held.id
              RETURNING p.id
            ), series AS (
              INSERT INTO invoice_series AS s (branch_id, financial_year, last)
              SELECT :branch, :year, 1 FROM whole WHERE (SELECT count(*) FROM sold) = :units
              ON CONFLICT (branch_id, financial_year) DO UPDATE SET last = s.last + 1
              RETURNING s.last
            ), made AS (
              INSERT INTO sale (id, branch_id, financial_year, serial, invoice_number, at, currency, customer_id, customer, taxable, tax,
                                round_off, total, units, grams, margin, sold_by, sold_by_name, fingerprint, bill, articles,
                                sellers, quote)
              SELECT :sale, :branch, :year, series.last,
                     :prefix || lpad(series.last::text, greatest(:digits, length(series.last::text)), '0'),
                     :at, :currency, (SELECT id FROM buyer), (SELECT facts FROM buyer), :taxable, :tax, :roundOff, :total,
                     whole.units, whole.grams, whole.margin, :who, :whoName, :fingerprint, CAST(:bill AS jsonb), whole.articles,
                     (SELECT shares FROM people), CAST(:quote AS uuid)
                FROM whole, series
              RETURNING id, branch_id, invoice_number, at, customer_id, customer, articles, sellers, units, grams, total, currency, taxable
            ), paid AS (
              INSERT INTO payment (sale_id, branch_id, customer_id, till_session, at, method, amount, tendered, reference, due_on,
                                   card_payment)
              SELECT made.id, made.branch_id, made.customer_id, CAST(:takenTill AS uuid), made.at, p.method, p.amount, p.tendered, p.reference,
                     p.due, p.charge
                FROM made, jsonb_to_recordset(CAST(:payments AS jsonb))
                     AS p(method text, amount numeric, tendered numeric, reference text, due date, charge uuid)
            ), %14$s, %4$s, %13$s, %16$s, %5$s, %6$s, posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              SELECT made.id, made.at, made.branch_id, e.account, e.debit, e.credit
                FROM made, jsonb_to_recordset(CAST(:entries AS jsonb)) AS e(account text, debit numeric, credit numeric)
               WHERE e.account <> 'VOUCHER'
              UNION ALL
              %7$s
              UNION ALL
              SELECT made.id, made.at, made.branch_id, 'COST_OF_SALES', whole.cost, 0 FROM made, whole WHERE whole.cost > 0
              UNION ALL
              SELECT made.id, made.at, made.branch_id,
                     CASE WHEN h.consigned_on IS NULL THEN 'STOCK' ELSE 'PAYABLE:' || h.supplier_id END, 0, sum(h.cost)
                FROM made, (SELECT consigned_on, supplier_id, cost FROM held
                            UNION ALL SELECT NULL, NULL, cost FROM lot_held WHERE kind <> 'SERVICE') h GROUP BY 1, 2, 3, 4 HAVING sum(h.cost) > 0
            ), moved AS (
              INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
              SELECT made.at, 'SOLD', h.id, h.branch_id, h.metal, h.fineness, -1, -h.net_grams, -h.fine_grams,
                     CASE WHEN h.consigned_on IS NULL THEN -h.cost END, made.id
                FROM made, held h
            ), unreserved AS (
              UPDATE reservation r SET status = CASE WHEN r.customer_id = CAST(:customer AS uuid) THEN 'SOLD' ELSE 'EXPIRED' END, ended_at = :at
                FROM made, held h WHERE r.id = h.reservation_id AND r.status = 'LIVE'
            ), audited AS (
              %8$s SELECT made.at, :who, :whoName, :client, 'sold', 'sale', made.id, NULL,
                        jsonb_strip_nulls(jsonb_build_object('invoiceNumber', made.invoice_number, 'total', made.total,
                          'approval', CAST(:approval AS jsonb))) FROM made
            ), told AS (
              INSERT INTO %9$s
              SELECT 'sale', jsonb_build_object('saleId', made.id, 'branchId', made.branch_id, 'invoiceNumber', made.invoice_number,
                     'total', jsonb_build_object('amount', made.total::text, 'currency', made.currency), 'units', made.units,
                     'grams', made.grams::text, 'at', CAST(:atText AS text)) FROM made
              UNION ALL
              SELECT 'stock', jsonb_build_object('pieceId', h.id, 'branchId', h.branch_id, 'status', 'SOLD') FROM made, held h
              UNION ALL
              SELECT 'lot', jsonb_build_object('lotId', h.id, 'branchId', h.branch_id) FROM made, lot_held h
            )
            SELECT invoice_number, customer::text AS customer, articles::text AS articles, sellers::text AS sellers FROM made""".formatted(
                    VoucherDraw.held(ALL_GOODS),
                    Taking.gate(ALL_GOODS + " AND " + VoucherDraw.ALL_HELD + " AND " + CardCharges.ALL_HELD
                            + " AND (CAST(:customer AS uuid) IS NULL OR EXISTS (SELECT FROM buyer))"),
                    Taking.PASSED,
                    VoucherDraw.rows("made"),
                    Receivable.within("made"),
                    Taking.moved("made"),
                    VoucherDraw.posted("made"),
                    AuditTrail.INSERT,
                    Outbox.COLUMNS,
                    FREE,
                    LotDraw.held(ALL_PIECES),
                    LotDraw.GOODS,
                    LotDraw.rows("made"),
                    LoyaltyPoints.earned("made"),
                    CardCharges.held(ALL_GOODS + " AND " + VoucherDraw.ALL_HELD),
                    CardCharges.used("made"));

    /** What is known of the customer of a failed sale. */
    static final String BUYER =
            "SELECT count(*) AS known, count(tax_id) AS with_tax_id FROM customer WHERE id = CAST(:customer AS uuid)";

    /** Where the pieces of a failed sale stand, in the order of their ids. */
    static final String STANDING = "SELECT id, tag, name, status, version, branch_id, coalesce(" + FREE
            + ", false) AS free FROM piece p WHERE id = ANY(:ids) ORDER BY id";

    private static final String PAYMENTS = """
            (SELECT coalesce(jsonb_agg(jsonb_build_object('method', p.method,
                'amount', jsonb_build_object('amount', p.amount::text, 'currency', s.currency),
                'tendered', CASE WHEN p.tendered IS NOT NULL
                              THEN jsonb_build_object('amount', p.tendered::text, 'currency', s.currency) END,
                'reference', p.reference, 'dueOn', p.due_on, 'cardPayment', p.card_payment) ORDER BY p.id), '[]')
               FROM payment p WHERE p.sale_id = s.id)::text AS payments""";

    static final String BY_ID = """
            SELECT s.id, s.invoice_number, s.branch_id, s.at, s.customer::text AS customer, s.bill::text AS bill,
                   s.articles::text AS articles, s.sold_by_name, s.sellers::text AS sellers, s.fingerprint, %s
              FROM sale s WHERE s.id = :id""".formatted(PAYMENTS);

    static final String PAGE = """
            SELECT id, invoice_number, branch_id, at, customer_id, customer ->> 'name' AS customer_name, total, currency, units, grams,
                   sold_by_name, jsonb_path_query_array(bill, '$.lines[*].name')::text AS names
              FROM sale
             WHERE (at, id) < (:after, :last)%s
             ORDER BY at DESC, id DESC LIMIT :limit""";

    private SaleSql() {}
}
