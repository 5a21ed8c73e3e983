package app.karat.shop.schemes;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;
import app.karat.shop.branches.DocumentSeries;
import app.karat.shop.till.Taking;
import app.karat.shop.vouchers.VoucherDraw;
import app.karat.shop.vouchers.VoucherIssue;

/** The statements of {@link SchemeStore}; changes hold their membership first. */
final class SchemeSql {

    private static final String POSTED = """
            posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              SELECT made.id, made.at, made.branch_id, e.account, e.debit, e.credit
                FROM made, jsonb_to_recordset(CAST(:entries AS jsonb)) AS e(account text, debit numeric, credit numeric)
            )""";

    private static final String POSTED_WITH_VOUCHERS = """
            posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              SELECT made.id, made.at, made.branch_id, e.account, e.debit, e.credit
                FROM made, jsonb_to_recordset(CAST(:entries AS jsonb)) AS e(account text, debit numeric, credit numeric)
               WHERE e.account <> 'VOUCHER'
              UNION ALL
              """ + VoucherDraw.posted("made") + ")";

    private static final String SAME = "s.id = :id AND s.version = :version AND s.status = 'OPEN'";

    private static final String TOLD =
            "'scheme', jsonb_build_object('schemeId', CAST(:id AS uuid), 'branchId', made.branch_id) FROM made";

    static final String PLAN = """
            WITH made AS (
              INSERT INTO scheme_plan (id, terms, created_at) VALUES (:id, CAST(:terms AS jsonb), :at)
              ON CONFLICT (id) DO NOTHING
              RETURNING id
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'added', 'scheme-plan', made.id, NULL, CAST(:terms AS jsonb) FROM made
            )
            SELECT count(*) AS done FROM made""".formatted(AuditTrail.INSERT);

    static final String ENROL = """
            WITH asked AS MATERIALIZED (
              SELECT p.id, p.terms FROM scheme_plan p, customer c WHERE p.id = :plan AND p.active AND c.id = :customer
            ), %s, made AS (
              INSERT INTO scheme (id, number, plan_id, branch_id, customer_id, currency, at, started_on, status, terms, fingerprint)
              SELECT :id, numbered.number, asked.id, :branch, :customer, :currency, :at, :startedOn, 'OPEN', asked.terms, :fingerprint
                FROM asked, numbered
              RETURNING id, branch_id, at, number
            ), audited AS (
              %s SELECT made.at, :who, :whoName, :client, 'enrolled', 'scheme', made.id, NULL, jsonb_build_object('number', made.number) FROM made
            ), told AS (INSERT INTO %s SELECT %s)
            SELECT id FROM made""".formatted(DocumentSeries.next("asked"), AuditTrail.INSERT, Outbox.COLUMNS, TOLD);

    static final String PAY = """
            WITH %s, held AS MATERIALIZED (
              SELECT s.id, s.customer_id FROM scheme s WHERE %s AND %s FOR UPDATE OF s
            ), %s, %s, entered AS (
              INSERT INTO scheme_instalment (scheme_id, number, id, branch_id, at, amount, fine_grams, rate, receipt_number, by_name, fingerprint)
              SELECT held.id, :number, :payment, :takenBranch, :at, :amount, :fine, CAST(:rate AS jsonb), numbered.number, :whoName, :fingerprint
                FROM held, numbered
              RETURNING id, branch_id, at
            ), made AS MATERIALIZED (SELECT * FROM entered), changed AS (
              UPDATE scheme s SET instalments = s.instalments + 1, paid = s.paid + :amount, fine_grams = s.fine_grams + :fine,
                     version = s.version + 1
                FROM held, made WHERE s.id = held.id
            ), paid AS (
              INSERT INTO payment (document, towards, branch_id, customer_id, till_session, at, method, amount, tendered, reference)
              SELECT made.id, :id, made.branch_id, held.customer_id, CAST(:takenTill AS uuid), made.at, p.method, p.amount, p.tendered, p.reference
                FROM made, held, jsonb_to_recordset(CAST(:tenders AS jsonb))
                     AS p(method text, amount numeric, tendered numeric, reference text)
            ), %s, %s, %s, audited AS (
              %s SELECT made.at, :who, :whoName, :client, 'paid', 'scheme-instalment', made.id, NULL,
                        jsonb_build_object('schemeId', CAST(:id AS uuid), 'amount', CAST(:amount AS numeric)) FROM made
            ), told AS (INSERT INTO %s SELECT %s)
            SELECT id FROM made""".formatted(
                    VoucherDraw.held("EXISTS (SELECT FROM scheme s WHERE " + SAME + ")"),
                    SAME,
                    VoucherDraw.ALL_HELD,
                    Taking.gate("EXISTS (SELECT FROM held)"),
                    DocumentSeries.next("day_open"),
                    VoucherDraw.rows("made"),
                    POSTED_WITH_VOUCHERS,
                    Taking.moved("made"),
                    AuditTrail.INSERT,
                    Outbox.COLUMNS,
                    TOLD);

    static final String END = end("");

    static final String END_BY_VOUCHER = end(VoucherIssue.within("made") + ",");

    /** The benefit is promised for another purchase: the voucher becomes worth so much more, or less. */
    static final String PROMISE =
            """
            WITH held AS MATERIALIZED (
              SELECT v.id FROM voucher v JOIN scheme s ON v.source = s.id AND v.kind = 'SCHEME' AND v.quote = s.quote
               WHERE s.id = :id AND s.version = :version AND s.status = 'MATURED' AND v.status = 'LIVE' AND v.balance = v.face
                 FOR UPDATE OF v
            ), %s, changed AS (
              UPDATE scheme s SET ending = CAST(:ending AS jsonb), quote = :purchase, version = s.version + 1
                FROM held, day_open WHERE s.id = :id
              RETURNING s.id, s.branch_id
            ), made AS MATERIALIZED (
              SELECT changed.id, changed.branch_id, CAST(:at AS timestamptz) AS at FROM changed
            ), worth AS (
              UPDATE voucher v SET face = v.face + :more, balance = v.balance + :more, quote = :purchase, version = v.version + 1
                FROM held, made WHERE v.id = held.id
            ), entered AS (
              INSERT INTO voucher_entry (voucher_id, at, kind, amount, source, branch_id)
              SELECT held.id, made.at, 'ISSUED', :more, made.id, made.branch_id FROM held, made WHERE :more <> 0
            ), %s, audited AS (
              %s SELECT made.at, :who, :whoName, :client, 'promised', 'scheme', made.id, NULL, CAST(:ending AS jsonb) FROM made
            ), told AS (INSERT INTO %s SELECT %s)
            SELECT id FROM made""".formatted(Taking.gate("EXISTS (SELECT FROM held)"), POSTED, AuditTrail.INSERT, Outbox.COLUMNS, TOLD);

    private static final String SELECT = """
            SELECT s.id, s.number, s.branch_id, s.customer_id, c.name AS customer_name, s.currency, s.at, s.started_on, s.status,
                   s.terms::text AS terms, s.paid, s.fine_grams, s.ending::text AS ending, s.quote, s.fingerprint, s.version,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'number', i.number, 'branchId', i.branch_id, 'at', i.at,
                      'amount', jsonb_build_object('amount', i.amount::text, 'currency', s.currency), 'fineGrams', i.fine_grams::text,
                      'rate', i.rate, 'receiptNumber', i.receipt_number, 'byName', i.by_name) ORDER BY i.number), '[]')
                      FROM scheme_instalment i WHERE i.scheme_id = s.id)::text AS instalments
              FROM scheme s JOIN customer c ON c.id = s.customer_id
            """;

    static final String BY_ID = SELECT + "WHERE s.id = :id";

    static final String PAGE = SELECT + """
            WHERE (s.at, s.id) < (:after, :last)%s
            ORDER BY s.at DESC, s.id DESC LIMIT :limit""";

    static final String INSTALMENT = "SELECT scheme_id, number, fingerprint FROM scheme_instalment WHERE id = :payment";

    static final String OWED = """
            SELECT p.terms::text AS terms, count(*) AS members, sum(s.instalments) AS instalments, sum(s.paid) AS paid,
                   sum(s.fine_grams) AS fine_grams
              FROM scheme s JOIN scheme_plan p ON p.id = s.plan_id
             WHERE s.status = 'OPEN'%s
             GROUP BY p.id, p.terms, p.created_at ORDER BY p.created_at, p.id""";

    private SchemeSql() {}

    private static String end(String voucher) {
        return """
            WITH held AS MATERIALIZED (
              SELECT s.id FROM scheme s WHERE %s FOR UPDATE OF s
            ), %s, changed AS (
              UPDATE scheme s SET status = :status, ending = CAST(:ending AS jsonb), quote = CAST(:purchase AS uuid), version = s.version + 1
                FROM held, day_open WHERE s.id = held.id
              RETURNING s.id, s.branch_id
            ), made AS MATERIALIZED (
              SELECT changed.id, changed.branch_id, CAST(:at AS timestamptz) AS at FROM changed
            ), %s %s, %s, audited AS (
              %s SELECT made.at, :who, :whoName, :client, lower(:status), 'scheme', made.id, NULL, CAST(:ending AS jsonb) FROM made
            ), told AS (INSERT INTO %s SELECT %s)
            SELECT id FROM made""".formatted(
                        SAME,
                        Taking.gate("EXISTS (SELECT FROM held)"),
                        voucher,
                        POSTED,
                        Taking.moved("made"),
                        AuditTrail.INSERT,
                        Outbox.COLUMNS,
                        TOLD);
    }
}
