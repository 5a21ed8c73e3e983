package app.karat.shop.inventory;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;

/** The statements of {@link PieceStore}. */
final class PieceSql {

    static final String BY_ID = "SELECT " + PieceRows.COLUMNS + "FROM piece WHERE id = :id";

    static final String BY_IDS = "SELECT " + PieceRows.COLUMNS + "FROM piece WHERE id = ANY(:ids)";

    static final String BY_TAG = "SELECT " + PieceRows.COLUMNS + "FROM piece WHERE upper(tag) = upper(:tag)";

    static final String PAGE = "SELECT " + PieceRows.COLUMNS + """
             FROM piece p
             WHERE (created_at, id) < (:after, :last)%s
             ORDER BY created_at DESC, id DESC LIMIT :limit""";

    static final String ALL = "SELECT " + PieceRows.COLUMNS + "FROM piece p WHERE true%s ORDER BY created_at, id";

    /** Answered by the index {@code piece_facets} alone while nothing is typed. */
    static final String FACETS = """
            SELECT category, metal, purity, branch_id, status, count(*) AS pieces
              FROM piece p WHERE true%s
             GROUP BY status, branch_id, metal, purity, category""";

    static final String KNOWN_DESIGN = """
            SELECT count(*) AS designs FROM design
             WHERE id = :design AND (CAST(:variant AS text) IS NULL
                   OR variants @> jsonb_build_array(jsonb_build_object('suffix', CAST(:variant AS text))))""";

    static final String DESIGNS = """
            SELECT p.design_id, d.style, d.name, count(*) AS pieces
              FROM piece p JOIN design d ON d.id = p.design_id WHERE true%s
             GROUP BY p.design_id, d.style, d.name ORDER BY pieces DESC, d.style LIMIT 12""";

    static final String SUMS = """
            SELECT branch_id, metal, purity, count(*) AS pieces, sum(gross_grams) AS gross, sum(net_grams) AS net,
                   sum(fine_grams) AS fine,
                   coalesce(sum(net_grams) FILTER (WHERE mode = 'METAL_RATE'), 0) AS rated, sum(fixed_value) AS fixed
              FROM piece p WHERE true%s
             GROUP BY branch_id, metal, purity""";

    static final String ADD = """
            WITH added AS (
              INSERT INTO piece (id, tag, name, category, metal, purity, fineness, gross_grams, other_grams, net_grams, fine_grams,
                                 stone_carats, mode, detail, fixed_value, cost, huid, hsn, branch_id, status, words, created_at, updated_at,
                                 epc, own, design_id, variant)
              VALUES (:id, :tag, :name, :category, :metal, :purity, :fineness, :gross, :other, :net, :fine,
                      :carats, :mode, CAST(:detail AS jsonb), :fixedValue, :cost, :huid, :hsn, :branch, :status,
                      array_to_tsvector(:words), :at, :at, :epc, CAST(:own AS jsonb), :design, :variant)
              RETURNING *
            ), moved AS (
              INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
              SELECT created_at, 'ADDED', id, branch_id, metal, fineness, 1, net_grams, fine_grams, cost, id FROM added
            ), audited AS (
              %s SELECT created_at, :who, :whoName, :client, 'added', 'piece', id, NULL, to_jsonb(tag) FROM added
            ), posted AS (
              %s SELECT id AS posting, created_at AS at, branch_id, cost FROM added WHERE cost > 0 %s
            )
            INSERT INTO %s
            SELECT 'stock', jsonb_build_object('pieceId', id, 'branchId', branch_id, 'status', status) FROM added""".formatted(AuditTrail.INSERT, BroughtIn.POST, BroughtIn.SIDES, Outbox.COLUMNS);

    static final String CHANGE = """
            WITH old AS (
              SELECT id, tag, branch_id, metal, fineness, net_grams, fine_grams, cost, gross_grams, version, detail, consigned_on, design_id,
                     variant
                FROM piece
               WHERE id = :id AND version = :version
                 AND (status IN ('ORDERED', 'IN_STOCK') OR branch_id = :branch AND status IN ('RESERVED', 'ON_MEMO', 'IN_WORKSHOP'))
                 FOR UPDATE
            ), changed AS (
              UPDATE piece p SET tag = :tag, name = :name, category = :category, metal = :metal, purity = :purity,
                     fineness = :fineness, gross_grams = :gross, other_grams = :other, net_grams = :net, fine_grams = :fine,
                     stone_carats = :carats, mode = :mode, detail = CAST(:detail AS jsonb), fixed_value = :fixedValue, cost = :cost,
                     huid = :huid, hsn = :hsn, branch_id = :branch, words = array_to_tsvector(:words), updated_at = :at,
                     epc = coalesce(:epc, p.epc),
                     own = CASE CAST(:own AS jsonb) WHEN '{}' THEN p.own ELSE CAST(:own AS jsonb) END,
                     design_id = coalesce(:design, p.design_id),
                     variant = CASE WHEN CAST(:design AS uuid) IS NULL THEN p.variant ELSE :variant END,
                     version = p.version + 1
                FROM old WHERE p.id = old.id
              RETURNING p.id, p.tag, p.branch_id, p.metal, p.fineness, p.net_grams, p.fine_grams, p.cost, p.gross_grams, p.version,
                        p.detail, p.status, p.consigned_on, p.design_id, p.variant
            ), differing AS (
              SELECT c.id FROM changed c JOIN old o ON o.id = c.id
               WHERE (c.branch_id, c.metal, c.fineness, c.net_grams, c.fine_grams, coalesce(c.cost, -1))
                  <> (o.branch_id, o.metal, o.fineness, o.net_grams, o.fine_grams, coalesce(o.cost, -1))
            ), moved AS (
              INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
              SELECT CAST(:at AS timestamptz), 'CORRECTED', id, branch_id, metal, fineness, -1, -net_grams, -fine_grams,
                     CASE WHEN consigned_on IS NULL THEN -cost END, id
                FROM old WHERE id IN (SELECT id FROM differing)
              UNION ALL
              SELECT CAST(:at AS timestamptz), 'CORRECTED', id, branch_id, metal, fineness, 1, net_grams, fine_grams,
                     CASE WHEN consigned_on IS NULL THEN cost END, id
                FROM changed WHERE id IN (SELECT id FROM differing)
            ), posted AS (
              %s SELECT id AS posting, CAST(:at AS timestamptz) AS at, branch_id, -cost AS cost
                   FROM old WHERE consigned_on IS NULL AND cost > 0 AND id IN (SELECT id FROM differing)
                 UNION ALL
                 SELECT id, CAST(:at AS timestamptz), branch_id, cost
                   FROM changed WHERE consigned_on IS NULL AND cost > 0 AND id IN (SELECT id FROM differing) %s
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'changed', 'piece', c.id,
                        to_jsonb(o), to_jsonb(c) FROM changed c JOIN old o ON o.id = c.id
            ), told AS (
              INSERT INTO %s
              SELECT 'stock', jsonb_build_object('pieceId', id, 'branchId', branch_id, 'status', status) FROM changed
            )
            SELECT count(*) AS changed FROM changed""".formatted(BroughtIn.POST, BroughtIn.SIDES, AuditTrail.INSERT, Outbox.COLUMNS);

    /** For whom pieces are kept at that moment, or with whom they are on memo. */
    static final String KEPT = """
            SELECT id, reserved_for FROM piece
             WHERE id = ANY(:ids) AND reserved_for IS NOT NULL
               AND (status = 'ON_MEMO' OR status = 'RESERVED' AND reserved_until > :at)""";

    private PieceSql() {}
}
