package app.karat.shop.receivables;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.DocumentSeries;
import app.karat.shop.till.Taking;

/** The statements of {@link ReceivableStore}. */
final class ReceivableSql {

    private static final String SELECT = """
            SELECT r.sale_id, r.customer_id, c.name AS customer_name, r.branch_id, r.invoice_number, r.currency, r.at, r.due_on, r.amount,
                   r.open, r.settlements::text AS settlements
              FROM receivable r JOIN customer c ON c.id = r.customer_id
            """;

    static final String BY_SALE = SELECT + "WHERE r.sale_id = :sale";

    /** What is open, first due first. */
    static final String PAGE = SELECT + """
             WHERE r.open > 0 AND (r.due_on, r.sale_id) > (:due, :last)%s
             ORDER BY r.due_on, r.sale_id LIMIT :limit""";

    /** Settles if that much is open and the same payment has not come before. */
    static final String SETTLE = """
            WITH held AS MATERIALIZED (
              SELECT r.sale_id FROM receivable r
               WHERE r.sale_id = :sale AND r.open >= :amount AND r.currency = :currency
                 AND NOT r.settlements @> jsonb_build_array(jsonb_build_object('id', CAST(:settlement AS text)))
                 FOR UPDATE OF r
            ), %s, %s, settled AS (
              UPDATE receivable r SET open = r.open - :amount,
                     settlements = r.settlements || jsonb_build_array(jsonb_build_object('id', CAST(:settlement AS text), 'at', CAST(:atText AS text),
                       'amount', jsonb_build_object('amount', CAST(CAST(:amount AS numeric) AS text), 'currency', r.currency),
                       'receiptNumber', numbered.number, 'byName', CAST(:whoName AS text)))
                FROM held, numbered WHERE r.sale_id = held.sale_id
              RETURNING r.sale_id, r.customer_id
            ), made AS MATERIALIZED (
              SELECT CAST(:settlement AS uuid) AS id, CAST(:takenBranch AS uuid) AS branch_id, CAST(:at AS timestamptz) AS at,
                     s.sale_id, s.customer_id FROM settled s
            ), paid AS (
              INSERT INTO payment (document, towards, branch_id, customer_id, till_session, at, method, amount, tendered, reference)
              SELECT made.id, made.sale_id, made.branch_id, made.customer_id, CAST(:takenTill AS uuid), made.at, p.method, p.amount, p.tendered,
                     p.reference
                FROM made, jsonb_to_recordset(CAST(:payments AS jsonb))
                     AS p(method text, amount numeric, tendered numeric, reference text)
            ), posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              SELECT made.id, made.at, made.branch_id, e.account, e.debit, e.credit
                FROM made, jsonb_to_recordset(CAST(:entries AS jsonb)) AS e(account text, debit numeric, credit numeric)
            ), %s, audited AS (
              %s SELECT made.at, :who, :whoName, :client, 'settled', 'receivable', made.id, NULL,
                        jsonb_build_object('saleId', made.sale_id, 'amount', CAST(:amount AS numeric)) FROM made
            ), told AS (
              INSERT INTO %s
              SELECT 'receivable', jsonb_build_object('saleId', made.sale_id, 'branchId', made.branch_id) FROM made
            )
            SELECT id FROM made""".formatted(
                    Taking.gate("EXISTS (SELECT FROM held)"),
                    DocumentSeries.next("day_open"),
                    Taking.moved("made"),
                    AuditTrail.INSERT,
                    Outbox.COLUMNS);

    static final String AGEING = """
            SELECT c.id, c.name,
                   coalesce(sum(r.open) FILTER (WHERE r.due_on >= :on), 0) AS not_due,
                   coalesce(sum(r.open) FILTER (WHERE r.due_on < :on AND r.due_on >= :on - 30), 0) AS to_30,
                   coalesce(sum(r.open) FILTER (WHERE r.due_on < :on - 30 AND r.due_on >= :on - 60), 0) AS to_60,
                   coalesce(sum(r.open) FILTER (WHERE r.due_on < :on - 60 AND r.due_on >= :on - 90), 0) AS to_90,
                   coalesce(sum(r.open) FILTER (WHERE r.due_on < :on - 90), 0) AS over_90
              FROM receivable r JOIN customer c ON c.id = r.customer_id
             WHERE r.open > 0%s
             GROUP BY c.id, c.name ORDER BY sum(r.open) DESC, c.id""";

    private ReceivableSql() {}
}
