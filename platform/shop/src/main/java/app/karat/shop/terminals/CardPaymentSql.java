package app.karat.shop.terminals;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;

/** The statements of {@link CardPaymentStore}. */
final class CardPaymentSql {

    static final String COLUMNS = """
            t.id, t.branch_id, t.quote_id, t.sale_id, t.reader_id, t.reader_label, t.amount, t.currency, t.intent_id, t.card, t.status, t.error,
            t.fingerprint, t.by_name, t.at, t.settled_at, t.version""";

    private static final String TOLD = """
            INSERT INTO %s SELECT 'card-payment', jsonb_build_object('cardPaymentId', id, 'branchId', branch_id, 'status', status)
              FROM changed""".formatted(Outbox.COLUMNS);

    /** Notes a charge at a reader of that branch; empty when the id is taken, the reader is not there or the bill is paid by cards already. */
    static final String OPEN = """
            WITH changed AS (
              INSERT INTO terminal_payment (id, branch_id, quote_id, reader_id, reader_label, amount, currency, fingerprint, by_id, by_name, at)
              SELECT :id, b.id, :quote, r.id, r.label, :amount, :currency, :fingerprint, :who, :whoName, :now
                FROM branch b, jsonb_to_recordset(b.card_readers) AS r(id text, label text)
               WHERE b.id = :branch AND r.id = :reader
                 AND :total >= :amount + (SELECT coalesce(sum(p.amount), 0) FROM terminal_payment p
                                           WHERE p.quote_id = :quote AND p.status IN ('CREATED', 'SENT', 'SUCCEEDED'))
              ON CONFLICT (id) DO NOTHING
              RETURNING *
            ), audited AS (
              %s SELECT :now, :who, :whoName, :client, 'asked', 'card-payment', id, NULL,
                        jsonb_build_object('amount', amount, 'currency', currency, 'reader', reader_id) FROM changed
            ), told AS (%s)
            SELECT %s FROM changed t""".formatted(AuditTrail.INSERT, TOLD, COLUMNS);

    /** Why nothing was noted. */
    static final String OBJECTION = """
            SELECT CASE WHEN NOT EXISTS (SELECT FROM branch WHERE id = :branch
                               AND card_readers @> jsonb_build_array(jsonb_build_object('id', CAST(:reader AS text)))) THEN 'READER'
                        WHEN EXISTS (SELECT FROM terminal_payment WHERE quote_id = :quote AND status IN ('CREATED', 'SENT')) THEN 'WAITING'
                        ELSE 'TOO_MUCH' END AS objection""";

    static final String HAS_TAX_ID =
            "SELECT EXISTS (SELECT FROM customer WHERE id = CAST(:customer AS uuid) AND tax_id IS NOT NULL) AS has";

    static final String INTENDED = """
            UPDATE terminal_payment t SET intent_id = :intent, version = version + 1
             WHERE id = :id AND intent_id IS NULL AND status = 'CREATED'
            RETURNING %s""".formatted(COLUMNS);

    static final String NOTED = """
            UPDATE terminal_payment t SET error = :error, version = version + 1 WHERE id = :id AND status IN ('CREATED', 'SENT', 'REFUNDING')
            RETURNING %s""".formatted(COLUMNS);

    static final String SENT = """
            WITH changed AS (
              UPDATE terminal_payment SET status = 'SENT', error = NULL, version = version + 1 WHERE id = :id AND status = 'CREATED'
              RETURNING *
            ), told AS (%s)
            SELECT %s FROM changed t""".formatted(TOLD, COLUMNS);

    /** The end of an open charge; whoever comes second, or looked before the service was asked, changes nothing. */
    static final String SETTLED = """
            WITH changed AS (
              UPDATE terminal_payment SET status = :status, card = CAST(:card AS text), error = CAST(:error AS text), settled_at = :now,
                     version = version + 1
               WHERE id = :id AND status IN ('CREATED', 'SENT') AND intent_id IS NOT DISTINCT FROM CAST(:intent AS text)
              RETURNING *
            ), audited AS (
              %s SELECT :now, :who, :whoName, :client, lower(status), 'card-payment', id, NULL,
                        jsonb_strip_nulls(jsonb_build_object('amount', amount, 'currency', currency, 'intent', intent_id, 'error', error)) FROM changed
            ), told AS (%s)
            SELECT %s FROM changed t""".formatted(AuditTrail.INSERT, TOLD, COLUMNS);

    /** The end of an open charge of which the service took another amount: it goes back, and never counts. */
    static final String CHARGED_OTHERWISE = """
            WITH changed AS (
              UPDATE terminal_payment SET status = 'REFUNDING', card = CAST(:card AS text), error = :error, version = version + 1
               WHERE id = :id AND status IN ('CREATED', 'SENT') AND intent_id IS NOT DISTINCT FROM CAST(:intent AS text)
              RETURNING *
            ), audited AS (
              %s SELECT :now, :who, :whoName, :client, 'charged-otherwise', 'card-payment', id, NULL,
                        jsonb_build_object('amount', amount, 'currency', currency, 'intent', intent_id, 'error', error) FROM changed
            ), told AS (%s)
            SELECT %s FROM changed t""".formatted(AuditTrail.INSERT, TOLD, COLUMNS);

    /** From here on no sale can count it. */
    static final String REFUNDING = """
            UPDATE terminal_payment t SET status = 'REFUNDING', version = version + 1
             WHERE id = :id AND status = 'SUCCEEDED' AND sale_id IS NULL
            RETURNING %s""".formatted(COLUMNS);

    static final String REFUNDED = """
            WITH changed AS (
              UPDATE terminal_payment SET status = 'REFUNDED', error = CAST(:reason AS text), settled_at = :now, version = version + 1
               WHERE id = :id AND status = 'REFUNDING'
              RETURNING *
            ), audited AS (
              %s SELECT :now, :who, :whoName, :client, 'refunded', 'card-payment', id, NULL,
                        jsonb_strip_nulls(jsonb_build_object('amount', amount, 'currency', currency, 'reason', CAST(:reason AS text))) FROM changed
            ), told AS (%s)
            SELECT %s FROM changed t""".formatted(AuditTrail.INSERT, TOLD, COLUMNS);

    static final String BY_ID = "SELECT " + COLUMNS + " FROM terminal_payment t WHERE t.id = :id";

    static final String BY_IDS = "SELECT " + COLUMNS + " FROM terminal_payment t WHERE t.id = ANY(:ids) ORDER BY t.id";

    /** {@code loose}: money that may have been taken and that no sale counts. */
    static final String PAGE = "SELECT " + COLUMNS + " FROM terminal_payment t " + """
             WHERE (t.at, t.id) < (:after, :last)
               AND (CAST(:branches AS uuid[]) IS NULL OR t.branch_id = ANY(:branches))
               AND (NOT :loose OR (t.sale_id IS NULL AND t.status IN ('CREATED', 'SENT', 'SUCCEEDED', 'REFUNDING')))
             ORDER BY t.at DESC, t.id DESC LIMIT :limit""";

    private CardPaymentSql() {}
}
