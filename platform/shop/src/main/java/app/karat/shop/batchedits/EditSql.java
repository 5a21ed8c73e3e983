package app.karat.shop.batchedits;

import app.karat.shop.audit.AuditTrail;

/** The statements of {@link EditStore}. */
final class EditSql {

    private static final String COLUMNS =
            "SELECT id, edit::text AS edit, pieces::text AS pieces, by_name, at, undone_at FROM batch_edit ";

    static final String BY_ID = COLUMNS + "WHERE id = :id";

    /** Holds a batch that stands, for this transaction. */
    static final String HOLD = COLUMNS + "WHERE id = :id AND undone_at IS NULL FOR UPDATE";

    static final String FINGERPRINT = "SELECT fingerprint FROM batch_edit WHERE id = :id";

    static final String ADD = """
            WITH made AS (
              INSERT INTO batch_edit (id, edit, pieces, fingerprint, by_id, by_name, at)
              VALUES (:id, CAST(:edit AS jsonb), CAST(:pieces AS jsonb), :fingerprint, :who, :whoName, :at)
              RETURNING id, pieces
            )
            %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'changed', 'pieces', id, NULL,
                      CAST(:edit AS jsonb) || jsonb_build_object('pieces', pieces) FROM made""".formatted(AuditTrail.INSERT);

    static final String UNDONE = """
            WITH done AS (
              UPDATE batch_edit SET pieces = CAST(:pieces AS jsonb), undone_at = :at WHERE id = :id RETURNING id, pieces
            )
            %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'undone', 'pieces', id, NULL,
                      jsonb_build_object('pieces', pieces) FROM done""".formatted(AuditTrail.INSERT);

    private EditSql() {}
}
