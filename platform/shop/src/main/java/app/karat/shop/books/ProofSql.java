package app.karat.shop.books;

import app.karat.kernel.outbox.Outbox;

/** The statements of {@link ProofStore}. */
final class ProofSql {

    /** Local to the transaction: a check may look at every row of a large shop. */
    static final String PATIENCE = "SELECT set_config('statement_timeout', '300000', true)";

    /** How many rows break a rule, and the first of them. */
    static final String CHECK = """
            SELECT count(*) AS findings,
                   coalesce(jsonb_agg(jsonb_build_object('document', f.document, 'id', f.id, 'detail', f.detail) ORDER BY f.number)
                            FILTER (WHERE f.number <= 20), '[]')::text AS examples
              FROM (SELECT found.*, row_number() OVER () AS number FROM (
            %s
            ) found) f""";

    static final String HEAD = "SELECT position, encode(hash, 'hex') AS hash FROM seal ORDER BY position DESC LIMIT 1";

    static final String COUNTS = """
            SELECT jsonb_build_object(
                     'sales', (SELECT count(*) FROM sale), 'payments', (SELECT count(*) FROM payment),
                     'ledgerEntries', (SELECT count(*) FROM ledger_entry), 'pieces', (SELECT count(*) FROM piece),
                     'movements', (SELECT count(*) FROM stock_entry), 'auditEntries', (SELECT count(*) FROM audit_entry),
                     'seals', (SELECT count(*) - 1 FROM seal))::text AS counts""";

    static final String KEEP = """
            WITH kept AS (
              INSERT INTO proof (id, at, by_name, millis, position, head, findings, report)
              VALUES (:id, :at, :by, :millis, :position, :head, :findings, CAST(:report AS jsonb))
              RETURNING id, findings
            )
            INSERT INTO %s
            SELECT 'books', jsonb_build_object('proofId', id, 'findings', findings) FROM kept""".formatted(Outbox.COLUMNS);

    static final String PAGE = """
            SELECT id, at, by_name, millis, position, head, findings, report::text AS report FROM proof
             WHERE (at, id) < (:after, :last)
             ORDER BY at DESC, id DESC LIMIT :limit""";

    static final String LATEST = "SELECT at FROM proof WHERE by_name IS NULL ORDER BY at DESC LIMIT 1";

    static final String ANCHOR = """
            SELECT s.position, encode(s.hash, 'hex') AS hash, a.at, a.action, a.entity, a.entity_id,
                   (SELECT max(position) FROM seal) - s.position AS seals
              FROM seal s LEFT JOIN audit_entry a ON a.id = s.audit_id
             WHERE s.position = :position AND encode(s.hash, 'hex') = :hash""";

    private ProofSql() {}
}
