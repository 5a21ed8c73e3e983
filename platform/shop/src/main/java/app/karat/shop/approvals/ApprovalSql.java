package app.karat.shop.approvals;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;

/** The statements of {@link ApprovalStore}. */
final class ApprovalSql {

    private static final String COLUMNS = """
            id, branch_id, kind, subject, terms::text AS terms, insight::text AS insight, terms_hash, reason, needs,
            CASE WHEN status IN ('PENDING', 'APPROVED') AND expires_at <= :at THEN 'EXPIRED' ELSE status END AS status,
            asked_by, asked_by_name, asked_at, expires_at, decided_by, decided_by_name, decided_at, note, by_pin, used_for""";

    private static final String TOLD = """
            INSERT INTO %s SELECT 'approval', jsonb_build_object('approvalId', id, 'branchId', branch_id, 'kind', kind,
              'status', status, 'askedBy', asked_by) FROM changed""".formatted(Outbox.COLUMNS);

    static final String ASK = """
            WITH changed AS (
              INSERT INTO approval (id, branch_id, kind, subject, terms, insight, terms_hash, reason, needs, asked_by, asked_by_name, asked_at,
                                    expires_at)
              VALUES (:id, :branch, :kind, :subject, CAST(:terms AS jsonb), CAST(:insight AS jsonb), :hash, :reason, :needs, :who, :whoName,
                      :at, :until)
              ON CONFLICT (id) DO NOTHING RETURNING *
            ), audited AS (
              %s SELECT :at, :who, :whoName, :client, 'asked', 'approval', id, NULL,
                        jsonb_build_object('kind', kind, 'subject', subject, 'terms', terms, 'reason', reason) FROM changed
            ), told AS (%s)
            SELECT %s FROM changed""".formatted(AuditTrail.INSERT, TOLD, COLUMNS);

    /** Decides a request that is still open; what was decided may wait as long again to be used. */
    static final String DECIDE = """
            WITH changed AS (
              UPDATE approval SET status = :status, decided_by = :by, decided_by_name = :byName, decided_at = :at, note = :note,
                     by_pin = :byPin, expires_at = CAST(:at AS timestamptz) + (expires_at - asked_at)
               WHERE id = :id AND status = 'PENDING' AND expires_at > :at
              RETURNING *
            ), audited AS (
              %s SELECT :at, :by, :byName, :client, lower(status), 'approval', id, NULL,
                        jsonb_build_object('kind', kind, 'subject', subject, 'note', note, 'byPin', by_pin) FROM changed
            ), told AS (%s)
            SELECT %s FROM changed""".formatted(AuditTrail.INSERT, TOLD, COLUMNS);

    /** Uses an approval once, for the terms it was given for. */
    static final String USE = """
            WITH changed AS (
              UPDATE approval SET status = 'USED', used_for = :usedFor
               WHERE id = :id AND branch_id = :branch AND kind = :kind AND terms_hash = :hash AND status = 'APPROVED' AND expires_at > :at
              RETURNING *
            ), told AS (%s)
            SELECT id, decided_by, decided_by_name FROM changed""".formatted(TOLD);

    static final String BY_ID = "SELECT " + COLUMNS + " FROM approval WHERE id = :id";

    static final String PAGE = "SELECT " + COLUMNS + " FROM approval " + """
             WHERE (asked_at, id) < (:after, :last) AND (CAST(:branches AS uuid[]) IS NULL OR branch_id = ANY(:branches))
               AND (CAST(:askedBy AS text) IS NULL OR asked_by = :askedBy)
               AND (NOT :open OR (status = 'PENDING' AND expires_at > :at))
             ORDER BY asked_at DESC, id DESC LIMIT :limit""";

    private ApprovalSql() {}
}
