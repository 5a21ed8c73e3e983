package app.karat.shop.exchange;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.DocumentSeries;
import app.karat.shop.till.Taking;
import app.karat.shop.vouchers.VoucherIssue;

/** The statements of {@link OldGoldStore}. */
final class OldGoldSql {

    private static final String ACCEPT = """
            WITH seller AS MATERIALIZED (
              SELECT c.id, jsonb_build_object('id', c.id, 'name', c.name, 'phone', c.phone, 'address', c.address, 'place', c.place,
                     'taxId', c.tax_id) AS facts
                FROM customer c WHERE c.id = :customer
            ), %s, %s, made AS (
              INSERT INTO old_gold (id, number, branch_id, at, purpose, customer_id, seller, metal, fineness, net_grams, fine_grams, currency,
                                    rate_id, payable, tester, hold_until, detail, voucher_id, fingerprint, by_name, identity_sealed)
              SELECT :id, numbered.number, :branch, :at, :purpose, seller.id, seller.facts, :metal, :fineness, :net, :fine, :currency,
                     :rateId, :payable, :whoName, CAST(:holdUntil AS date), CAST(:detail AS jsonb), CAST(:voucher AS uuid), :fingerprint, :whoName,
                     CAST(:identitySealed AS bytea)
                FROM seller, numbered
              RETURNING id, number, branch_id, at, metal, fineness, net_grams, fine_grams, payable
            ), %s posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              SELECT made.id, made.at, made.branch_id, e.account, e.debit, e.credit
                FROM made, jsonb_to_recordset(CAST(:entries AS jsonb)) AS e(account text, debit numeric, credit numeric)
            ), moved AS (
              INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
              SELECT at, 'OLD_GOLD_IN', id, branch_id, metal, fineness, 0, net_grams, fine_grams, payable, id FROM made
            ), %s, audited AS (
              %s SELECT made.at, :who, :whoName, :client, 'took-in', 'old_gold', made.id, NULL,
                        jsonb_build_object('number', made.number, 'payable', made.payable, 'fineGrams', made.fine_grams::text) FROM made
            ), told AS (
              INSERT INTO %s
              SELECT 'old-gold', jsonb_build_object('id', made.id, 'branchId', made.branch_id, 'number', made.number) FROM made
            )
            SELECT id FROM made""";

    /** Takes it in for money. */
    static final String ACCEPT_FOR_CASH = accept("");

    /** Takes it in for a voucher. */
    static final String ACCEPT_FOR_VOUCHER = accept(VoucherIssue.within("made") + ",");

    private static final String SELECT = """
            SELECT o.id, o.number, o.branch_id, o.at, o.purpose, o.seller::text AS seller, o.metal, o.detail::text AS detail, o.currency, o.payable,
                   o.tester, o.hold_until, o.lot_id, o.fingerprint, v.code AS voucher_code
              FROM old_gold o LEFT JOIN voucher v ON v.id = o.voucher_id""";

    static final String BY_ID = SELECT + " WHERE o.id = :id";

    static final String PAGE = SELECT + "\n" + """
            WHERE (o.at, o.id) < (:after, :last)%s
            ORDER BY o.at DESC, o.id DESC LIMIT :limit""";

    static final String BETWEEN =
            SELECT.replace("v.code AS voucher_code", "v.code AS voucher_code, o.identity_sealed") + "\n" + """
             WHERE o.at >= :from AND o.at < :until%s ORDER BY o.at, o.id LIMIT 10000""";

    private OldGoldSql() {}

    private static String accept(String voucher) {
        return ACCEPT.formatted(
                Taking.gate("EXISTS (SELECT FROM seller)"),
                DocumentSeries.next("day_open"),
                voucher,
                Taking.moved("made"),
                AuditTrail.INSERT,
                Outbox.COLUMNS);
    }
}
