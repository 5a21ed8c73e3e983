package app.karat.shop.imports;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;

/** The statements of {@link ImportStore}. */
final class ImportSql {

    static final String COLUMNS =
            "id, status, file_name, file_bytes, sha256, sheet::text AS sheet, mapping::text AS mapping,"
                    + " checked::text AS checked, wrong::text AS wrong, rows_done, pieces_in, pieces_out, failure, by_id, by_name, client,"
                    + " created_at, updated_at ";

    static final String ADD = """
            INSERT INTO import_run (id, status, file_name, file_bytes, sha256, sheet, headers_key, by_id, by_name, client, created_at, updated_at)
            VALUES (:id, 'UPLOADED', :fileName, :fileBytes, :sha256, CAST(:sheet AS jsonb), :key, :who, :whoName, :client, :at, :at)
            ON CONFLICT (id) DO NOTHING""";

    static final String BY_ID = "SELECT " + COLUMNS + "FROM import_run WHERE id = :id";

    static final String LOCKED = BY_ID + " FOR UPDATE";

    static final String NEXT = "SELECT " + COLUMNS
            + "FROM import_run WHERE status IN ('CHECKING', 'IMPORTING', 'UNDOING') ORDER BY updated_at, id LIMIT 1";

    static final String PAGE = "SELECT " + COLUMNS + """
             FROM import_run WHERE (created_at, id) < (:after, :last)
             ORDER BY created_at DESC, id DESC LIMIT :limit""";

    static final String KNOWN = """
            SELECT mapping::text AS mapping FROM import_run
             WHERE headers_key = :key AND mapping IS NOT NULL ORDER BY created_at DESC LIMIT 1""";

    /** Every change of a run tells so. */
    private static final String TOLD = """
            , told AS (
              INSERT INTO %s
              SELECT 'import', jsonb_build_object('importId', id, 'status', status, 'rowsDone', rows_done, 'piecesIn', pieces_in,
                     'piecesOut', pieces_out) FROM run
            )
            SELECT count(*) AS changed FROM run""".formatted(Outbox.COLUMNS);

    static final String MAP = """
            WITH run AS (
              UPDATE import_run SET status = 'CHECKING', mapping = CAST(:mapping AS jsonb), checked = NULL, wrong = '[]', rows_done = 0,
                     failure = NULL, updated_at = :at, version = version + 1
               WHERE id = :id AND status IN ('UPLOADED', 'CHECKED') RETURNING *
            )""" + TOLD;

    static final String CHECK_PROGRESS = """
            WITH run AS (
              UPDATE import_run SET rows_done = :rows, updated_at = :at
               WHERE id = :id AND status = 'CHECKING' RETURNING *
            )""" + TOLD;

    static final String CHECKED = """
            WITH run AS (
              UPDATE import_run SET status = 'CHECKED', checked = CAST(:checked AS jsonb), wrong = CAST(:wrong AS jsonb), updated_at = :at,
                     version = version + 1
               WHERE id = :id AND status = 'CHECKING' RETURNING *
            )""" + TOLD;

    static final String START = """
            WITH run AS (
              UPDATE import_run SET status = 'IMPORTING', rows_done = 0, updated_at = :at, version = version + 1
               WHERE id = :id AND status = 'CHECKED' RETURNING *
            )""" + TOLD;

    /** Takes the rows up to :to; only one worker can, and only from where the last batch ended. */
    static final String ADVANCE = """
            UPDATE import_run SET rows_done = :to, updated_at = :at
             WHERE id = :id AND status = 'IMPORTING' AND rows_done = :from""";

    /** What a batch brought, with the entry of the audit trail that seals its movements. */
    static final String CAME_IN = """
            WITH run AS (
              UPDATE import_run SET pieces_in = pieces_in + :pieces,
                     wrong = CASE WHEN jsonb_array_length(wrong) < 200 THEN wrong || CAST(:wrong AS jsonb) ELSE wrong END
               WHERE id = :id RETURNING *
            ), audited AS (
              %s SELECT updated_at, by_id, by_name, client, 'batch-imported', 'import', id, NULL, jsonb_build_object('pieces', CAST(:pieces AS bigint))
                   FROM run
            )""".formatted(AuditTrail.INSERT) + TOLD;

    static final String UNDO = """
            WITH run AS (
              UPDATE import_run SET status = 'UNDOING', updated_at = :at, version = version + 1
               WHERE id = :id AND status = 'DONE' RETURNING *
            )""" + TOLD;

    static final String WENT_OUT = """
            WITH run AS (
              UPDATE import_run SET pieces_out = pieces_out + :pieces, updated_at = :at
               WHERE id = :id AND status = 'UNDOING' RETURNING *
            ), audited AS (
              %s SELECT updated_at, by_id, by_name, client, 'batch-undone', 'import', id, NULL, jsonb_build_object('pieces', CAST(:pieces AS bigint))
                   FROM run
            )""".formatted(AuditTrail.INSERT) + TOLD;

    /** The end of importing or undoing: its entry of the audit trail, and word to whoever shows the stock. */
    static final String END = """
            WITH run AS (
              UPDATE import_run SET status = :next, updated_at = :at, version = version + 1
               WHERE id = :id AND status = :now RETURNING *
            ), audited AS (
              %s SELECT :at, by_id, by_name, client, :action, 'import', id, NULL,
                        jsonb_build_object('fileName', file_name, 'rows', rows_done, 'piecesIn', pieces_in, 'piecesOut', pieces_out)
                   FROM run
            ), stock AS (
              INSERT INTO %s SELECT 'stock', jsonb_build_object('importId', id) FROM run
            )""".formatted(AuditTrail.INSERT, Outbox.COLUMNS) + TOLD;

    static final String FAIL = """
            WITH run AS (
              UPDATE import_run SET status = CASE WHEN pieces_in > 0 THEN 'DONE' ELSE 'FAILED' END, failure = :failure, updated_at = :at,
                     version = version + 1
               WHERE id = :id AND status IN ('CHECKING', 'IMPORTING') RETURNING *
            )""" + TOLD;

    private ImportSql() {}
}
