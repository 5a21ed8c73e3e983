package app.karat.shop.memo;

import app.karat.shop.audit.AuditTrail;

/** The statements of {@link MemoStore}. */
final class MemoSql {

    /** The pieces that are still tied to their memo, with how they stand. */
    private static final String COLUMNS = """
            m.id, m.code, m.direction, m.branch_id, coalesce(m.customer_id, m.supplier_id) AS party_id, coalesce(c.name, s.name) AS party_name,
            m.due_on, m.lines::text AS lines, m.note, m.made_by, m.fingerprint, m.version, m.created_at,
            (SELECT coalesce(jsonb_object_agg(p.id, p.status), '{}') FROM (
               SELECT id, status FROM piece WHERE out_on = m.id AND m.direction = 'OUT' AND status = 'ON_MEMO'
               UNION ALL
               SELECT id, status FROM piece WHERE consigned_on = m.id AND m.direction = 'IN') p)::text AS standing
              FROM memo m LEFT JOIN customer c ON c.id = m.customer_id LEFT JOIN supplier s ON s.id = m.supplier_id
            """;

    static final String BY_ID = "SELECT " + COLUMNS + " WHERE m.id = :id";

    static final String PAGE = "SELECT " + COLUMNS + """
             WHERE (m.created_at, m.id) < (:after, :last)%s
             ORDER BY m.created_at DESC, m.id DESC LIMIT :limit""";

    private static final String INSERT = """
            INSERT INTO memo (id, code, direction, branch_id, customer_id, supplier_id, due_on, lines, note, made_by, fingerprint, created_at,
                              updated_at)
            """;

    /** The lines are written from the pieces that were taken. */
    static final String GIVE_OUT = INSERT + """
            SELECT :document, :code, 'OUT', :branch, :customer, NULL, :dueOn,
                   (SELECT jsonb_agg(jsonb_build_object('pieceId', p.id, 'tag', p.tag, 'name', p.name, 'metal', p.metal, 'purity', p.purity,
                           'grossGrams', p.gross_grams::text, 'state', 'OPEN') ORDER BY p.tag)
                      FROM piece p WHERE p.id = ANY(:pieces)),
                   :note, :whoName, :fingerprint, :at, :at
              FROM whole
            RETURNING id""";

    static final String TAKE_IN = INSERT + """
            SELECT :document, :code, 'IN', :branch, NULL, :supplier, :dueOn, CAST(:lines AS jsonb), :note, :whoName, :fingerprint, :at, :at
            RETURNING id""";

    static final String SETTLE = """
            UPDATE memo m SET lines = CAST(:lines AS jsonb), updated_at = :at, version = m.version + 1
              FROM whole WHERE m.id = :document AND m.version = :version
            RETURNING m.id""";

    /** Consigned pieces become the shop's own, whatever they are doing, and are owed for. */
    static final String KEEP = """
            WITH taken AS MATERIALIZED (
              SELECT p.id, p.branch_id, p.metal, p.fineness, p.cost, p.supplier_id FROM piece p
               WHERE p.id = ANY(:pieces) AND p.consigned_on = :document AND p.status NOT IN ('SOLD', 'GIVEN_BACK', 'LOST')
               ORDER BY p.id FOR UPDATE OF p
            ), document AS (
              UPDATE memo m SET lines = CAST(:lines AS jsonb), updated_at = :at, version = m.version + 1
               WHERE m.id = :document AND m.version = :version AND (SELECT count(*) FROM taken) = :count
              RETURNING m.id, m.branch_id
            ), moved AS (
              UPDATE piece p SET consigned_on = NULL, updated_at = :at FROM taken t, document WHERE p.id = t.id
              RETURNING p.id
            ), counted AS (
              INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
              SELECT :at, 'KEPT', t.id, t.branch_id, t.metal, t.fineness, 0, 0, 0, t.cost, :posting FROM taken t, document
            ), posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              SELECT :posting, CAST(:at AS timestamptz), d.branch_id, 'STOCK', sum(t.cost), 0 FROM taken t, document d
               GROUP BY d.branch_id HAVING sum(t.cost) > 0
              UNION ALL
              SELECT :posting, CAST(:at AS timestamptz), d.branch_id, 'PAYABLE:' || t.supplier_id, 0, sum(t.cost) FROM taken t, document d
               GROUP BY d.branch_id, t.supplier_id HAVING sum(t.cost) > 0
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'kept', 'memo', CAST(:posting AS uuid), NULL,
                        jsonb_build_object('memo', id) FROM document
            )
            SELECT count(*) AS pieces FROM moved""".formatted(AuditTrail.INSERT);

    private MemoSql() {}
}
