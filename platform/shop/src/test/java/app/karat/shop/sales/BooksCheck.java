package app.karat.shop.sales;

import app.karat.kernel.tenancy.TenantRef;
import app.karat.shop.TestShop;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The independent checker of a tenant's books: plain SQL that knows the tables and nothing of the product's code. Each rule selects the rows that
 * break it.
 */
public final class BooksCheck {

    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("M1 sale does not add up", "SELECT id::text FROM sale WHERE taxable + tax + round_off <> total"),
            Map.entry(
                    "M1 bill differs from its columns",
                    "SELECT id::text FROM sale WHERE (bill #>> '{total,amount}')::numeric <> total"
                            + " OR (SELECT sum((t #>> '{amount,amount}')::numeric) FROM jsonb_array_elements(bill -> 'taxes') t) <> tax"),
            Map.entry(
                    "M1 payments differ from the total",
                    "SELECT s.id::text FROM sale s LEFT JOIN payment p ON p.sale_id = s.id GROUP BY s.id, s.total"
                            + " HAVING coalesce(sum(p.amount), 0) <> s.total"),
            Map.entry(
                    "M1 debits differ from credits",
                    "SELECT posting::text FROM ledger_entry GROUP BY posting HAVING sum(debit) <> sum(credit)"),
            Map.entry(
                    "M1 sale without postings",
                    "SELECT id::text FROM sale s WHERE total > 0 AND (SELECT coalesce(sum(debit), 0) FROM ledger_entry l"
                            + " WHERE l.posting = s.id AND (account IN ('CASH', 'CARD', 'UPI', 'BANK', 'BANK_DRAFT') OR account LIKE 'VOUCHERS:%'"
                            + " OR account LIKE 'RECEIVABLE:%')) <> total"),
            Map.entry(
                    "M4 posting without a document",
                    "SELECT posting::text FROM ledger_entry WHERE posting NOT IN (SELECT id FROM sale UNION SELECT document FROM payment"
                            + " WHERE document IS NOT NULL UNION SELECT source FROM voucher_entry UNION SELECT source FROM till_entry"
                            + " UNION SELECT id FROM till_session UNION SELECT id FROM credit_note UNION SELECT id FROM old_gold"
                            + " UNION SELECT id FROM melt_lot UNION SELECT id FROM piece UNION SELECT id FROM layaway UNION SELECT id FROM scheme"
                            + " UNION SELECT entity_id FROM audit_entry WHERE entity = 'lot_movement')"),
            Map.entry(
                    "M5 voucher differs from its entries",
                    "SELECT v.id::text FROM voucher v WHERE v.balance <> (SELECT sum(amount) FROM voucher_entry WHERE voucher_id = v.id)"
                            + " OR v.face <> (SELECT sum(amount) FROM voucher_entry WHERE voucher_id = v.id AND kind = 'ISSUED')"),
            Map.entry(
                    "M5 vouchers differ from the liability",
                    "SELECT v.kind::text FROM (SELECT kind, sum(balance) AS owed FROM voucher GROUP BY kind) v WHERE v.owed <>"
                            + " (SELECT sum(credit - debit) FROM ledger_entry WHERE account = 'VOUCHERS:' || v.kind)"),
            Map.entry(
                    "M5 sale by voucher without its draws",
                    "SELECT coalesce(p.sale_id, p.document)::text FROM payment p WHERE p.method = 'VOUCHER' AND p.amount IS DISTINCT FROM (SELECT -e.amount"
                            + " FROM voucher_entry e JOIN voucher v ON v.id = e.voucher_id WHERE e.source = coalesce(p.sale_id, p.document) AND v.code = p.reference)"),
            Map.entry(
                    "M1 savings differ from instalments",
                    "SELECT 'SCHEMES'::text WHERE (SELECT coalesce(sum(credit - debit), 0) FROM ledger_entry WHERE account = 'SCHEMES')"
                            + " <> (SELECT coalesce(sum(i.amount), 0) FROM scheme_instalment i JOIN scheme s ON s.id = i.scheme_id"
                            + " WHERE s.status = 'OPEN')"),
            Map.entry(
                    "M1 deposits differ from layaways",
                    "SELECT 'DEPOSITS'::text WHERE (SELECT coalesce(sum(credit - debit), 0) FROM ledger_entry WHERE account = 'DEPOSITS')"
                            + " <> (SELECT coalesce(sum((p #>> '{amount,amount}')::numeric), 0) FROM layaway l, jsonb_array_elements(l.payments) p"
                            + " WHERE l.status = 'OPEN' AND p ->> 'voided' IS NULL)"),
            Map.entry(
                    "M1 layaway's payments differ from their rows",
                    "SELECT l.id::text FROM layaway l, jsonb_array_elements(l.payments) p WHERE (SELECT coalesce(sum(r.amount), 0)"
                            + " FROM payment r WHERE r.document = (p ->> 'id')::uuid)"
                            + " <> CASE WHEN p ->> 'voided' IS NULL THEN (p #>> '{amount,amount}')::numeric ELSE 0 END"),
            Map.entry(
                    "M8 till does not add up",
                    "SELECT t.id::text FROM till_session t WHERE t.status = 'CLOSED' AND t.expected <> t.opening"
                            + " + (SELECT coalesce(sum(amount), 0) FROM till_entry WHERE session_id = t.id)"),
            Map.entry(
                    "M8 cash of a till differs from its payments",
                    "SELECT t.id::text FROM till_session t WHERE (SELECT coalesce(sum(amount), 0) FROM payment WHERE till_session = t.id"
                            + " AND method = 'CASH') <> (SELECT coalesce(sum(amount), 0) FROM till_entry WHERE session_id = t.id"
                            + " AND kind IN ('SALE', 'DEPOSIT', 'SETTLEMENT'))"),
            Map.entry(
                    "M8 sale in no day",
                    "SELECT s.id::text FROM sale s LEFT JOIN business_day d ON d.branch_id = s.branch_id"
                            + " AND d.day = (s.at AT TIME ZONE 'Asia/Kolkata')::date WHERE d.day IS NULL"),
            Map.entry(
                    "M8 closed day changed",
                    "SELECT d.branch_id::text FROM business_day d WHERE d.closed_at IS NOT NULL AND ((d.figures #>> '{sales,count}')::bigint <>"
                            + " (SELECT count(*) FROM sale s WHERE s.branch_id = d.branch_id AND (s.at AT TIME ZONE 'Asia/Kolkata')::date = d.day)"
                            + " OR (SELECT coalesce(sum((a #>> '{debit,amount}')::numeric), 0) FROM jsonb_array_elements(d.figures -> 'accounts') a)"
                            + " <> (SELECT coalesce(sum(debit), 0) FROM ledger_entry l WHERE l.branch_id = d.branch_id"
                            + " AND (l.at AT TIME ZONE 'Asia/Kolkata')::date = d.day AND EXISTS (SELECT FROM ledger_entry c"
                            + " WHERE c.posting = l.posting AND c.at = l.at AND c.account !~"
                            + " '^(STOCK|STOCK_BROUGHT_IN|SHRINKAGE|LOST_IN_TRANSIT|CHARGES_PAYABLE|PAYABLE:.*)$')))"),
            Map.entry(
                    "M1 receivable differs from its ledger",
                    "SELECT r.customer_id::text FROM receivable r GROUP BY r.customer_id HAVING sum(r.open) <> (SELECT sum(debit - credit)"
                            + " FROM ledger_entry WHERE account = 'RECEIVABLE:' || r.customer_id)"),
            Map.entry(
                    "M4 sold piece without its sale",
                    "SELECT p.id::text FROM piece p LEFT JOIN sale s ON s.id = p.sale_id AND s.articles ? p.id::text"
                            + " WHERE p.status = 'SOLD' AND s.id IS NULL"),
            Map.entry(
                    "S1 sale whose pieces are not its own",
                    "SELECT s.id::text FROM sale s, jsonb_object_keys(s.articles) k LEFT JOIN piece p ON p.id = k::uuid"
                            + " WHERE p.sale_id IS DISTINCT FROM s.id AND NOT EXISTS (SELECT FROM lot t WHERE t.id = k::uuid)"
                            + " AND NOT EXISTS (SELECT FROM credit_note n WHERE n.sale_id = s.id"
                            + " AND n.detail #> '{credit,lines}' @> jsonb_build_array(jsonb_build_object('pieceId', k)))"),
            Map.entry(
                    "S1 piece sold more than once",
                    "SELECT piece_id::text FROM stock_entry WHERE piece_id IN (SELECT id FROM piece) GROUP BY piece_id HAVING count(*) FILTER (WHERE kind = 'SOLD')"
                            + " - count(*) FILTER (WHERE kind IN ('RETURNED', 'BOUGHT_BACK')) > 1"),
            Map.entry(
                    "M5 refunds differ from their notes",
                    "SELECT s.id::text FROM sale s WHERE s.refunded > s.total OR s.refunded <> (SELECT coalesce(sum(n.total), 0)"
                            + " FROM credit_note n WHERE n.sale_id = s.id AND n.kind = 'RETURN')"),
            Map.entry(
                    "M5 lot came back otherwise than its notes say",
                    "SELECT s.id::text FROM sale s, jsonb_array_elements(s.bill -> 'lines') l LEFT JOIN LATERAL"
                            + " (SELECT sum((c #>> '{quantity,count}')::int) AS pieces, sum((c #>> '{quantity,grams}')::numeric) AS grams,"
                            + " sum((c #>> '{quantity,carats}')::numeric) AS carats FROM credit_note n,"
                            + " jsonb_array_elements(n.detail #> '{credit,lines}') c WHERE n.sale_id = s.id AND c ->> 'pieceId' = l ->> 'pieceId') b ON true"
                            + " WHERE jsonb_typeof(l -> 'quantity') = 'object' AND (coalesce(b.pieces, 0) > (l #>> '{quantity,count}')::int"
                            + " OR coalesce(b.grams, 0) > (l #>> '{quantity,grams}')::numeric OR coalesce(b.carats, 0) > (l #>> '{quantity,carats}')::numeric"
                            + " OR coalesce(b.pieces, 0) <> coalesce((s.returned #>> ARRAY[l ->> 'pieceId', 'count'])::int, 0)"
                            + " OR coalesce(b.grams, 0) <> coalesce((s.returned #>> ARRAY[l ->> 'pieceId', 'grams'])::numeric, 0)"
                            + " OR coalesce(b.carats, 0) <> coalesce((s.returned #>> ARRAY[l ->> 'pieceId', 'carats'])::numeric, 0))"),
            Map.entry(
                    "M5 note gives another sum than it says",
                    "SELECT n.id::text FROM credit_note n WHERE n.total <> (SELECT coalesce(sum(l.credit), 0) FROM ledger_entry l"
                            + " WHERE l.posting = n.id AND (l.account IN ('CASH', 'CARD', 'UPI', 'BANK') OR l.account LIKE 'VOUCHERS:%'))"),
            Map.entry(
                    "M6 gap in credit notes",
                    "SELECT d.branch_id::text FROM document_series d WHERE d.document IN ('CREDIT_NOTE', 'BUY_BACK') AND d.last <>"
                            + " (SELECT count(*) FROM credit_note n WHERE n.branch_id = d.branch_id"
                            + " AND n.kind = replace(d.document, 'CREDIT_NOTE', 'RETURN'))"),
            Map.entry(
                    "S2 stock differs from its movements",
                    "SELECT p.id::text FROM piece p JOIN stock_entry e ON e.piece_id = p.id GROUP BY p.id, p.status, p.net_grams, p.fine_grams"
                            + " HAVING sum(e.pieces) <> CASE p.status WHEN 'SOLD' THEN 0 ELSE 1 END"
                            + " OR sum(e.grams) <> CASE p.status WHEN 'SOLD' THEN 0 ELSE p.net_grams END"
                            + " OR sum(e.fine_grams) <> CASE p.status WHEN 'SOLD' THEN 0 ELSE p.fine_grams END"),
            Map.entry(
                    "S2 lot differs from its movements",
                    "SELECT t.id::text FROM lot t LEFT JOIN stock_entry e ON e.piece_id = t.id"
                            + " GROUP BY t.id HAVING coalesce(sum(e.pieces), 0) <> t.count OR coalesce(sum(e.grams), 0) <> t.grams"
                            + " OR coalesce(sum(e.fine_grams), 0) <> t.fine_grams OR coalesce(sum(e.value), 0) <> t.cost"
                            + " OR t.kind = 'PARCEL' AND coalesce(sum(e.grams), 0) * 5 <> t.carats"),
            Map.entry(
                    "S1 sale takes something else from a lot than it bills",
                    "SELECT s.id::text FROM sale s, jsonb_array_elements(s.bill -> 'lines') l JOIN lot t ON t.id = (l ->> 'pieceId')::uuid"
                            + " WHERE t.kind <> 'SERVICE' AND NOT EXISTS (SELECT FROM stock_entry e WHERE e.source = s.id AND e.piece_id = t.id"
                            + " AND e.kind = 'SOLD' AND -e.pieces = (l #>> '{quantity,count}')::int AND -e.grams ="
                            + " (l #>> '{quantity,grams}')::numeric + (l #>> '{quantity,carats}')::numeric / 5)"),
            Map.entry(
                    "S2 stock account differs from the movements of lots",
                    "SELECT e.source::text FROM stock_entry e WHERE e.kind NOT IN ('TRANSFER_OUT', 'TRANSFER_IN')"
                            + " AND e.source IN (SELECT x.source FROM stock_entry x JOIN lot t ON t.id = x.piece_id) GROUP BY e.source"
                            + " HAVING e.source NOT IN (SELECT id FROM sale)"
                            + " AND coalesce(sum(e.value), 0) <> coalesce((SELECT sum(l.debit - l.credit) FROM ledger_entry l"
                            + " WHERE l.posting = e.source AND l.account = 'STOCK'), 0)"),
            Map.entry(
                    "M6 gap or repetition in invoice numbers",
                    "SELECT branch_id::text FROM sale GROUP BY branch_id, financial_year"
                            + " HAVING max(serial) <> count(*) OR min(serial) <> 1 OR count(DISTINCT invoice_number) <> count(*)"),
            Map.entry(
                    "M6 series differs from its sales",
                    "SELECT i.branch_id::text FROM invoice_series i WHERE i.last <> (SELECT count(*) FROM sale s"
                            + " WHERE s.branch_id = i.branch_id AND s.financial_year = i.financial_year)"),
            Map.entry(
                    "D1 sale without an audit entry",
                    "SELECT s.id::text FROM sale s WHERE (SELECT count(*) FROM audit_entry a WHERE a.entity_id = s.id"
                            + " AND a.action = 'sold') <> 1"));

    private BooksCheck() {}

    /** Every broken rule with a row that breaks it; empty when the books are right. */
    public static List<String> of(TestShop shop, TenantRef tenant) {
        return RULES.entrySet().stream()
                .flatMap(rule -> broken(shop, tenant, rule.getKey(), rule.getValue()))
                .toList();
    }

    private static Stream<String> broken(TestShop shop, TenantRef tenant, String rule, String sql) {
        Map<String, Object> found = Objects.requireNonNull(shop.row(
                tenant,
                "SELECT count(*) AS rows, min(x.id) AS example FROM (" + sql.replaceFirst("::text", "::text AS id")
                        + ") x"));
        return Long.valueOf(0).equals(found.get("rows")) ? Stream.empty() : Stream.of(rule + ": " + found);
    }
}
