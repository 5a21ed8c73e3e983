package app.karat.shop.repricing;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;

/** The statements of {@link RunStore}. */
final class RunSql {

    private static final String COLUMNS = """
            r.id, r.name, r.selection::text AS selection, r.change::text AS change, r.guards::text AS guards, r.status, r.scheduled_at,
            r.approval::text AS approval, r.fingerprint, r.by_name, r.at, r.finished_at, t.*""";

    private static final String TOTALS = """
            CROSS JOIN LATERAL (
              SELECT count(*) AS pieces, count(*) FILTER (WHERE state = 'PLANNED') AS planned,
                     count(*) FILTER (WHERE state = 'CHANGED') AS changed, count(*) FILTER (WHERE state = 'SKIPPED') AS skipped,
                     count(*) FILTER (WHERE state = 'UNDONE') AS undone, count(*) FILTER (WHERE state = 'KEPT') AS kept,
                     count(*) FILTER (WHERE beyond AND state <> 'SKIPPED') AS beyond,
                     coalesce(sum(old_price) FILTER (WHERE state <> 'SKIPPED'), 0) AS old_price,
                     coalesce(sum(new_price) FILTER (WHERE state <> 'SKIPPED'), 0) AS new_price,
                     coalesce(sum(old_price - cost) FILTER (WHERE state <> 'SKIPPED'), 0) AS old_margin,
                     coalesce(sum(new_price - cost) FILTER (WHERE state <> 'SKIPPED'), 0) AS new_margin
                FROM price_run_piece p WHERE p.run_id = r.id) AS t""";

    private static final String TOLD = """
            INSERT INTO %s SELECT 'price-run', jsonb_build_object('runId', id, 'status', status) FROM changed""".formatted(Outbox.COLUMNS);

    static final String ADD = """
            WITH changed AS (
              INSERT INTO price_run (id, name, selection, change, guards, status, fingerprint, by_id, by_name, client, at)
              VALUES (:id, :name, CAST(:selection AS jsonb), CAST(:change AS jsonb), CAST(:guards AS jsonb), 'PREPARING', :fingerprint,
                      :who, :whoName, :client, :at)
              ON CONFLICT (id) DO NOTHING RETURNING *
            ), told AS (%s)
            SELECT count(*) AS changed FROM changed""".formatted(TOLD);

    /** The next step of a run, if it stands where the step begins; ends are written down. */
    static final String STEP = """
            WITH changed AS (
              UPDATE price_run SET status = :to, scheduled_at = coalesce(CAST(:scheduled AS timestamptz), scheduled_at),
                     approval = coalesce(CAST(:approval AS jsonb), approval),
                     finished_at = CASE WHEN :to IN ('DONE', 'UNDONE', 'CANCELLED') THEN CAST(:at AS timestamptz) ELSE finished_at END
               WHERE id = :id AND status = ANY(:from)
              RETURNING *
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), coalesce(CAST(:who AS text), by_id), coalesce(CAST(:whoName AS text), by_name),
                        coalesce(CAST(:client AS text), client), lower(status), 'price-run', id, NULL,
                        jsonb_strip_nulls(jsonb_build_object('name', name, 'change', change, 'approval', approval)) FROM changed
               WHERE status <> 'PREPARED'
            ), told AS (%s)
            SELECT count(*) AS changed FROM changed""".formatted(AuditTrail.INSERT, TOLD);

    /** Held by whoever works on a batch, so that two do not. */
    static final String HOLD = "SELECT id FROM price_run WHERE id = :id AND status = :status FOR UPDATE";

    static final String LAST_PIECE = "SELECT max(piece_id::text)::uuid AS last FROM price_run_piece WHERE run_id = :id";

    static final String PLAN = """
            INSERT INTO price_run_piece (run_id, piece_id, tag, name, version, plan_before, plan_after, fixed_before, fixed_after, cost,
                                         old_price, new_price, state, beyond, note)
            SELECT :id, l.piece, l.tag, l.name, l.version, l.before, l.after, l."fixedBefore", l."fixedAfter", l.cost, l."oldPrice",
                   l."newPrice", l.state, l.beyond, l.note
              FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS l(piece uuid, tag text, name text, version bigint, before jsonb, after jsonb,
                   "fixedBefore" numeric, "fixedAfter" numeric, cost numeric, "oldPrice" numeric, "newPrice" numeric, state text,
                   beyond boolean, note text)""";

    static final String BATCH = """
            SELECT piece_id, CASE WHEN state = 'PLANNED' THEN version ELSE changed_version END AS version,
                   (CASE WHEN state = 'PLANNED' THEN plan_after ELSE plan_before END)::text AS pricing,
                   CASE WHEN state = 'PLANNED' THEN fixed_after ELSE fixed_before END AS fixed
              FROM price_run_piece WHERE run_id = :id AND state = :state ORDER BY piece_id LIMIT :limit""";

    static final String MARK = """
            UPDATE price_run_piece SET state = CASE WHEN piece_id = ANY(:done) THEN :good ELSE :bad END,
                   changed_version = CASE WHEN piece_id = ANY(:done) AND :good = 'CHANGED' THEN version + 1 ELSE changed_version END,
                   note = CASE WHEN piece_id = ANY(:done) THEN note ELSE 'changed or sold meanwhile' END
             WHERE run_id = :id AND piece_id = ANY(:pieces)""";

    static final String PROGRESS = """
            INSERT INTO %s SELECT 'price-run', jsonb_build_object('runId', id, 'status', status) FROM price_run WHERE id = :id""".formatted(Outbox.COLUMNS);

    static final String NEXT = """
            SELECT id FROM price_run WHERE status IN ('PREPARING', 'UNDOING') OR (status = 'SCHEDULED' AND scheduled_at <= :at)
             ORDER BY at LIMIT 1""";

    static final String DUE = "SELECT min(scheduled_at) AS due FROM price_run WHERE status = 'SCHEDULED'";

    static final String BY_ID = "SELECT " + COLUMNS + " FROM price_run r " + TOTALS + " WHERE r.id = :id";

    static final String PAGE = "SELECT " + COLUMNS + " FROM price_run r " + TOTALS + " " + """
             WHERE (r.at, r.id) < (:after, :last) ORDER BY r.at DESC, r.id DESC LIMIT :limit""";

    static final String PIECES = """
            SELECT piece_id, tag, name, old_price, new_price, old_price - cost AS old_margin, new_price - cost AS new_margin, state, beyond, note
              FROM price_run_piece
             WHERE run_id = :id AND (CAST(:last AS uuid) IS NULL OR piece_id > :last) AND (CAST(:state AS text) IS NULL OR state = :state)
               AND (NOT :beyond OR beyond)
             ORDER BY piece_id LIMIT :limit""";

    private RunSql() {}
}
