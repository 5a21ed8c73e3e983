package app.karat.shop.designs;

import app.karat.kernel.outbox.Outbox;
import app.karat.shop.audit.AuditTrail;

/** The statements of {@link DesignStore}. */
final class DesignSql {

    /** What the shop owns, wherever it lies. */
    private static final String OWNED = "('IN_STOCK', 'RESERVED', 'ON_MEMO', 'IN_TRANSIT', 'IN_WORKSHOP')";

    private static final String SELECT = """
            SELECT d.id, d.style, d.name, d.category, d.collection, d.description, d.draft::text AS draft, d.variants::text AS variants,
                   d.materials::text AS materials, d.retired, d.version, d.created_at,
                   (SELECT f.id FROM photo f WHERE f.design_id = d.id ORDER BY f.position, f.id LIMIT 1) AS photo_id,
                   (SELECT count(*) FROM piece p WHERE p.design_id = d.id AND p.status IN %s
                      AND (CAST(:branches AS uuid[]) IS NULL OR p.branch_id = ANY(:branches))) AS in_stock
              FROM design d""".formatted(OWNED);

    static final String BY_ID = SELECT + " WHERE d.id = :id";

    static final String PAGE = SELECT + "\n" + """
            WHERE (d.created_at, d.id) < (:after, :last) AND d.retired = :retired%s
            ORDER BY d.created_at DESC, d.id DESC LIMIT :limit""";

    static final String FINGERPRINT = "SELECT fingerprint FROM design WHERE id = :id";

    private static final String TOLD = """
            audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, %%s, 'design', id, %%s,
                        jsonb_build_object('style', style, 'name', name, 'retired', retired, 'version', version) FROM kept
            ), told AS (
              INSERT INTO %s SELECT 'design', jsonb_build_object('designId', id) FROM kept
            )
            SELECT count(*) AS done FROM kept""".formatted(AuditTrail.INSERT, Outbox.COLUMNS);

    static final String ADD = """
            WITH kept AS (
              INSERT INTO design (id, style, name, category, collection, description, draft, variants, materials, retired, fingerprint,
                                  created_at, updated_at)
              VALUES (:id, :style, :name, :category, :collection, :description, CAST(:draft AS jsonb), CAST(:variants AS jsonb),
                      CAST(:materials AS jsonb), :retired, :fingerprint, :at, :at)
              RETURNING id, style, name, retired, version
            ), """ + TOLD.formatted("'added'", "NULL");

    static final String CHANGE = """
            WITH old AS (
              SELECT id, style, name, retired, version FROM design WHERE id = :id AND version = :version FOR UPDATE
            ), kept AS (
              UPDATE design d SET style = :style, name = :name, category = :category, collection = :collection, description = :description,
                     draft = CAST(:draft AS jsonb), variants = CAST(:variants AS jsonb), materials = CAST(:materials AS jsonb),
                     retired = :retired, version = d.version + 1, updated_at = :at
                FROM old WHERE d.id = old.id
              RETURNING d.id, d.style, d.name, d.retired, d.version
            ), """ + TOLD.formatted("'changed'", "(SELECT to_jsonb(old) FROM old)");

    static final String STOCK = """
            SELECT branch_id, variant, count(*) AS pieces, sum(net_grams) AS grams FROM piece
             WHERE design_id = :id AND status IN %s AND (CAST(:branches AS uuid[]) IS NULL OR branch_id = ANY(:branches))
             GROUP BY branch_id, variant ORDER BY branch_id, variant NULLS FIRST""".formatted(OWNED);

    static final String SOLD = """
            SELECT count(*) AS pieces FROM piece p JOIN sale s ON s.id = p.sale_id
             WHERE p.design_id = :id AND p.status = 'SOLD' AND s.at >= :since
               AND (CAST(:branches AS uuid[]) IS NULL OR s.branch_id = ANY(:branches))""";

    static final String WEIGHED = """
            SELECT variant, count(*) AS pieces, round(avg(net_grams), 3) AS grams FROM piece
             WHERE design_id = :id AND status NOT IN ('ORDERED', 'WITHDRAWN')
               AND (CAST(:branches AS uuid[]) IS NULL OR branch_id = ANY(:branches))
             GROUP BY variant ORDER BY variant NULLS FIRST""";

    private DesignSql() {}
}
