package app.karat.shop.till;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.DocumentSeries;

/** The statements of {@link TillStore}. */
final class TillSql {

    private static final String COLUMNS =
            "id, branch_id, till, day, currency, status, opened_at, opened_by_name, opening, opening_count::text AS opening_count,"
                    + " closed_at, closed_by_name, counted, closing_count::text AS closing_count, expected, difference, z_number, z_report::text AS z_report, fingerprint ";

    static final String OPEN = """
            WITH %s, made AS (
              INSERT INTO till_session (id, branch_id, till, day, currency, status, opened_at, opened_by, opened_by_name, opening,
                                        opening_count, fingerprint)
              SELECT :id, :takenBranch, :till, :takenDay, :currency, 'OPEN', :at, :who, :whoName, :opening, CAST(:count AS jsonb), :fingerprint
                FROM day_open
              RETURNING *
            ), audited AS (
              %s SELECT made.opened_at, :who, :whoName, :client, 'opened', 'till', made.id, NULL,
                        jsonb_build_object('till', made.till, 'opening', made.opening) FROM made
            ), told AS (
              INSERT INTO %s
              SELECT 'till', jsonb_build_object('sessionId', made.id, 'branchId', made.branch_id, 'status', made.status) FROM made
            )
            SELECT %s FROM made""".formatted(Taking.gate("true"), AuditTrail.INSERT, Outbox.COLUMNS, COLUMNS);

    static final String MOVE = """
            WITH %s, made AS MATERIALIZED (
              SELECT CAST(:movement AS uuid) AS id, t.id AS session_id, CAST(:takenBranch AS uuid) AS branch_id, CAST(:at AS timestamptz) AS at
                FROM till_open t, day_open
            ), %s, posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              SELECT made.id, made.at, made.branch_id, e.account, e.debit, e.credit
                FROM made, jsonb_to_recordset(CAST(:entries AS jsonb)) AS e(account text, debit numeric, credit numeric)
            ), audited AS (
              %s SELECT made.at, :who, :whoName, :client, :takenAs, 'till', made.session_id, NULL,
                        jsonb_build_object('amount', :takenCash, 'purpose', CAST(:purpose AS text), 'reason', CAST(:takenReason AS text))
                   FROM made
            )
            SELECT id FROM made""".formatted(Taking.gate("true"), Taking.moved("made"), AuditTrail.INSERT);

    /** Waits for the documents that are entering the till, and keeps others out until the commit. */
    static final String LOCK = "SELECT " + COLUMNS + "FROM till_session WHERE id = :id FOR UPDATE";

    /** What went through a till that is locked: run as a statement of its own, so that it sees what the lock waited for. */
    static final String REPORT = """
            WITH document AS MATERIALIZED (
              SELECT DISTINCT coalesce(sale_id, document) AS id FROM payment WHERE till_session = :id
              UNION SELECT source FROM till_entry WHERE session_id = :id
            )
            SELECT jsonb_build_object(
              'sales', (SELECT jsonb_build_object('count', n, 'total', %1$s)
                 FROM (SELECT count(*) AS n, coalesce(sum(total), 0) AS amount FROM sale WHERE id IN (SELECT id FROM document)) s),
              'movements', coalesce((SELECT jsonb_agg(jsonb_build_object('kind', kind, 'count', n, 'amount', %1$s) ORDER BY kind)
                 FROM (SELECT kind, count(*) AS n, sum(amount) AS amount FROM till_entry WHERE session_id = :id GROUP BY kind) m), '[]'),
              'handMovements', coalesce((SELECT jsonb_agg(jsonb_build_object('at', at, 'kind', kind, 'amount', %1$s, 'reason', reason,
                        'byName', by_name) ORDER BY id)
                 FROM till_entry WHERE session_id = :id AND kind IN ('CASH_IN', 'CASH_OUT')), '[]'),
              'payments', coalesce((SELECT jsonb_agg(jsonb_build_object('method', method, 'count', n, 'amount', %1$s) ORDER BY method)
                 FROM (SELECT method, count(*) AS n, sum(amount) AS amount FROM payment WHERE till_session = :id GROUP BY method) p), '[]'),
              'accounts', coalesce((SELECT jsonb_agg(jsonb_build_object('account', account, 'debit', %2$s, 'credit', %3$s) ORDER BY account)
                 FROM (SELECT account, sum(debit) AS debit, sum(credit) AS credit FROM ledger_entry
                        WHERE posting IN (SELECT id FROM document) GROUP BY account) a), '[]'))::text AS report,
              (SELECT coalesce(sum(amount), 0) FROM till_entry WHERE session_id = :id) AS moved""".formatted(money("amount"), money("debit"), money("credit"));

    static final String CLOSE = """
            WITH %s, %s, made AS (
              UPDATE till_session t SET status = 'CLOSED', closed_at = :at, closed_by_name = :whoName, counted = :counted,
                     closing_count = CAST(:count AS jsonb), expected = :expected, difference = :counted - :expected,
                     z_number = numbered.number, z_report = CAST(:report AS jsonb), version = t.version + 1
                FROM day_open, numbered WHERE t.id = :id AND t.status = 'OPEN'
              RETURNING t.*
            ), posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              SELECT made.id, made.closed_at, made.branch_id, e.account, e.debit, e.credit
                FROM made, jsonb_to_recordset(CAST(:entries AS jsonb)) AS e(account text, debit numeric, credit numeric)
            ), audited AS (
              %s SELECT made.closed_at, :who, :whoName, :client, 'closed', 'till', made.id, NULL,
                        jsonb_build_object('till', made.till, 'zNumber', made.z_number, 'counted', made.counted,
                                           'expected', made.expected) FROM made
            ), told AS (
              INSERT INTO %s
              SELECT 'till', jsonb_build_object('sessionId', made.id, 'branchId', made.branch_id, 'status', made.status) FROM made
            )
            SELECT %s FROM made""".formatted(
                    Taking.gate("true"), DocumentSeries.next("day_open"), AuditTrail.INSERT, Outbox.COLUMNS, COLUMNS);

    static final String BY_ID = "SELECT " + COLUMNS + "FROM till_session WHERE id = :id";

    static final String OPEN_ONES = "SELECT " + COLUMNS
            + "FROM till_session WHERE status = 'OPEN' AND branch_id = :branch ORDER BY opened_at, id";

    static final String PAGE = "SELECT " + COLUMNS + """
             FROM till_session WHERE branch_id = :branch AND (opened_at, id) < (:after, :last)
             ORDER BY opened_at DESC, id DESC LIMIT :limit""";

    private TillSql() {}

    /** An amount as {@code Money} reads it. */
    static String money(String column) {
        return "jsonb_build_object('amount', (%s)::text, 'currency', CAST(:currency AS text))".formatted(column);
    }
}
