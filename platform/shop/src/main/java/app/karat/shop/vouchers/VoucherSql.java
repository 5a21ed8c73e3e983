package app.karat.shop.vouchers;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.DocumentSeries;
import app.karat.shop.till.Taking;

/** The statements of {@link VoucherStore}. */
final class VoucherSql {

    static final String COLUMNS =
            "id, code, kind, status, branch_id, customer_id, currency, face, balance, expires_on, source,"
                    + " receipt_number, note, quote, version, created_at ";

    /** Issues one for a document whose own statement is another. */
    static final String ISSUE =
            "WITH " + VoucherIssue.within("(VALUES (1)) AS once") + " SELECT " + COLUMNS + "FROM voucher_issued";

    /** The whole sale of a voucher: money in, receipt, liability, till. */
    static final String SELL = """
            WITH buyer AS MATERIALIZED (
              SELECT c.id FROM customer c WHERE c.id = CAST(:voucherCustomer AS uuid)
            ), %s, %s, %s, made AS (
              SELECT id, branch_id, customer_id, created_at AS at, code, kind, face, receipt_number FROM voucher_issued
            ), paid AS (
              INSERT INTO payment (document, branch_id, customer_id, till_session, at, method, amount, tendered, reference)
              SELECT made.id, made.branch_id, made.customer_id, CAST(:takenTill AS uuid), made.at, p.method, p.amount, p.tendered, p.reference
                FROM made, jsonb_to_recordset(CAST(:payments AS jsonb))
                     AS p(method text, amount numeric, tendered numeric, reference text)
            ), posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              SELECT made.id, made.at, made.branch_id, e.account, e.debit, e.credit
                FROM made, jsonb_to_recordset(CAST(:entries AS jsonb)) AS e(account text, debit numeric, credit numeric)
            ), %s, audited AS (
              %s SELECT made.at, :who, :whoName, :client, 'issued', 'voucher', made.id, NULL,
                        jsonb_build_object('code', made.code, 'kind', made.kind, 'face', made.face, 'receipt', made.receipt_number)
                   FROM made
            ), told AS (
              INSERT INTO %s
              SELECT 'voucher', jsonb_build_object('voucherId', made.id, 'branchId', made.branch_id, 'kind', made.kind) FROM made
            )
            SELECT %s FROM voucher_issued""".formatted(
            Taking.gate("CAST(:voucherCustomer AS uuid) IS NULL OR EXISTS (SELECT FROM buyer)"),
            DocumentSeries.next("day_open"),
            VoucherIssue.within(
                    "numbered", ", receipt_number, fingerprint", ", numbered.number, CAST(:fingerprint AS text)"),
            Taking.moved("made"),
            AuditTrail.INSERT,
            Outbox.COLUMNS,
            COLUMNS);

    /** Makes what is left worthless, and gives its money back or books it as no longer owed. */
    static final String VOID = """
            WITH held AS MATERIALIZED (
              SELECT v.id AS voucher, v.balance FROM voucher v WHERE v.id = :id AND v.status = 'LIVE' AND v.balance = :balance
                 FOR UPDATE OF v
            ), %s, made AS MATERIALIZED (
              SELECT CAST(:document AS uuid) AS id, CAST(:takenBranch AS uuid) AS branch_id, CAST(:at AS timestamptz) AS at, h.voucher, h.balance
                FROM held h, day_open
            ), voided AS (
              UPDATE voucher v SET status = 'VOID', balance = 0, version = v.version + 1 FROM made WHERE v.id = made.voucher
              RETURNING v.*
            ), entered AS (
              INSERT INTO voucher_entry (voucher_id, at, kind, amount, source, branch_id)
              SELECT made.voucher, made.at, 'VOIDED', -made.balance, made.id, made.branch_id FROM made
            ), posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              SELECT made.id, made.at, made.branch_id, e.account, e.debit, e.credit
                FROM made, jsonb_to_recordset(CAST(:entries AS jsonb)) AS e(account text, debit numeric, credit numeric)
            ), %s, audited AS (
              %s SELECT made.at, :who, :whoName, :client, 'voided', 'voucher', made.voucher, NULL,
                        jsonb_build_object('amount', made.balance, 'reason', CAST(:takenReason AS text)) FROM made
            ), told AS (
              INSERT INTO %s SELECT 'voucher', jsonb_build_object('voucherId', made.voucher, 'branchId', made.branch_id) FROM made
            )
            SELECT %s FROM voided""".formatted(
            Taking.gate("EXISTS (SELECT FROM held)"), Taking.moved("made"), AuditTrail.INSERT, Outbox.COLUMNS, COLUMNS);

    static final String ENTRIES = """
            SELECT e.at, e.kind, e.amount, v.currency, e.source, e.branch_id
              FROM voucher_entry e JOIN voucher v ON v.id = e.voucher_id
             WHERE v.id = :id ORDER BY e.id""";

    static final String STANDING = "SELECT " + COLUMNS + "FROM voucher WHERE code = ANY(:codes)";

    private VoucherSql() {}
}
