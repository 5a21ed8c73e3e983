package app.karat.shop.till;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;

/** The statements of {@link DayStore}. */
final class DaySql {

    /** Makes the day's row if need be, waits for the documents that are entering it, and keeps others out until the commit. */
    static final String LOCK = """
            INSERT INTO business_day AS d (branch_id, day) VALUES (:branch, :day)
            ON CONFLICT (branch_id, day) DO UPDATE SET documents = d.documents
            RETURNING d.closed_at""";

    static final String OPEN_TILLS =
            "SELECT till FROM till_session WHERE branch_id = :branch AND day <= :day AND status = 'OPEN' ORDER BY till";

    /**
     * A posting {@code c} that touches anything but goods and what is owed for them. Goods that come, go and are counted are the back office's,
     * who works on after the day's close: they stand in the books, and in no day.
     */
    private static final String COUNTER =
            "c.account NOT IN ('STOCK', 'STOCK_BROUGHT_IN', 'SHRINKAGE', 'LOST_IN_TRANSIT', 'CHARGES_PAYABLE')"
                    + " AND c.account NOT LIKE 'PAYABLE:%'";

    /** What the day came to: from the ledger, and from its invoices and tills. Run after the lock, as a statement of its own. */
    static final String FIGURES = """
            WITH sold AS MATERIALIZED (
              SELECT * FROM sale WHERE branch_id = :branch AND at >= :from AND at < :until
            )
            SELECT jsonb_build_object(
              'sales', (SELECT jsonb_build_object('count', count(*), 'pieces', coalesce(sum(units), 0),
                               'taxable', %4$s, 'tax', %5$s, 'total', %6$s,
                               'firstInvoice', (SELECT invoice_number FROM sold ORDER BY financial_year, serial LIMIT 1),
                               'lastInvoice', (SELECT invoice_number FROM sold ORDER BY financial_year DESC, serial DESC LIMIT 1))
                          FROM sold),
              'taxes', coalesce((SELECT jsonb_agg(jsonb_build_object('label', label, 'percent', percent, 'amount', %1$s) ORDER BY label, percent)
                 FROM (SELECT t ->> 'label' AS label, (t ->> 'percent')::numeric AS percent, sum((t #>> '{amount,amount}')::numeric) AS amount
                         FROM sold, jsonb_array_elements(bill -> 'taxes') t GROUP BY 1, 2) x), '[]'),
              'payments', coalesce((SELECT jsonb_agg(jsonb_build_object('method', method, 'count', n, 'amount', %1$s) ORDER BY method)
                 FROM (SELECT method, count(*) AS n, sum(amount) AS amount FROM payment
                        WHERE branch_id = :branch AND at >= :from AND at < :until GROUP BY method) p), '[]'),
              'accounts', coalesce((SELECT jsonb_agg(jsonb_build_object('account', account, 'debit', %2$s, 'credit', %3$s) ORDER BY account)
                 FROM (SELECT account, sum(debit) AS debit, sum(credit) AS credit FROM ledger_entry l
                        WHERE branch_id = :branch AND at >= :from AND at < :until
                          AND EXISTS (SELECT FROM ledger_entry c WHERE c.posting = l.posting AND c.at = l.at AND %8$s)
                        GROUP BY account) a), '[]'),
              'tills', coalesce((SELECT jsonb_agg(jsonb_build_object('till', till, 'zNumber', z_number,
                               'difference', CASE WHEN difference IS NOT NULL THEN %7$s END) ORDER BY opened_at)
                 FROM till_session WHERE branch_id = :branch AND day = :day), '[]'))::text AS figures""".formatted(
                    TillSql.money("amount"),
                    TillSql.money("debit"),
                    TillSql.money("credit"),
                    TillSql.money("coalesce(sum(taxable), 0)"),
                    TillSql.money("coalesce(sum(tax), 0)"),
                    TillSql.money("coalesce(sum(total), 0)"),
                    TillSql.money("difference"),
                    COUNTER);

    static final String CLOSE = """
            WITH made AS (
              UPDATE business_day SET closed_at = :at, closed_by_name = :whoName, figures = CAST(:figures AS jsonb)
               WHERE branch_id = :branch AND day = :day AND closed_at IS NULL
              RETURNING branch_id, day, closed_at, closed_by_name, figures::text AS figures
            ), audited AS (
              %s SELECT made.closed_at, :who, :whoName, :client, 'closed', 'day', made.branch_id, NULL,
                        jsonb_build_object('day', made.day) FROM made
            ), told AS (
              INSERT INTO %s SELECT 'day', jsonb_build_object('branchId', made.branch_id, 'day', made.day) FROM made
            )
            SELECT * FROM made""".formatted(AuditTrail.INSERT, Outbox.COLUMNS);

    private static final String COLUMNS =
            "SELECT branch_id, day, closed_at, closed_by_name, figures::text AS figures FROM business_day ";

    static final String FIND = COLUMNS + "WHERE branch_id = :branch AND day = :day";

    static final String CLOSED = COLUMNS
            + "WHERE branch_id = :branch AND day < :before AND closed_at IS NOT NULL ORDER BY day DESC LIMIT :limit";

    private DaySql() {}
}
