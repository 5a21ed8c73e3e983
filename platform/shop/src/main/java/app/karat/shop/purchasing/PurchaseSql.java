package app.karat.shop.purchasing;

/** The statements of {@link PurchaseStore}. */
final class PurchaseSql {

    static final String BY_ID = """
            SELECT id, code, supplier_id, branch_id, status, currency, detail::text AS detail, note, made_by, version, created_at
              FROM purchase WHERE id = :id AND kind = 'ORDER'""";

    static final String HAPPENED = "SELECT fingerprint FROM purchase WHERE id = :id AND kind = :kind";

    static final String PAGE = """
            SELECT u.id, u.kind, u.code, u.supplier_id, s.name AS supplier_name, u.branch_id, u.status, u.currency, u.total, u.note, u.made_by,
                   u.created_at
              FROM purchase u JOIN supplier s ON s.id = u.supplier_id
             WHERE (u.created_at, u.id) < (:after, :last)%s
             ORDER BY u.created_at DESC, u.id DESC LIMIT :limit""";

    static final String SUMMARY = PAGE.formatted(" AND u.id = :id");

    /** Writes the paper of a move that takes all its pieces, or none where there are none. */
    static final String PAPER = """
            INSERT INTO purchase (id, kind, code, supplier_id, branch_id, status, currency, total, detail, note, made_by, fingerprint, created_at,
                                  updated_at)
            SELECT :document, :paper, :code, :supplier, :branch, :status, :currency, :total, CAST(:detail AS jsonb), :note, :whoName,
                   :fingerprint, :at, :at
              FROM whole
            RETURNING id""";

    /** Pieces of a return must have been bought from that supplier; it amounts to their cost less what is not credited. */
    static final String RETURN = PAPER.replace(
                    "FROM whole",
                    "FROM whole WHERE NOT EXISTS (SELECT FROM taken t WHERE t.supplier_id IS DISTINCT FROM :supplier"
                            + " OR t.consigned_on IS NOT NULL)")
            .replace(":total", "coalesce((SELECT sum(t.cost) FROM taken t), 0) - :total");

    static final String RECEIVE = """
            UPDATE purchase u SET status = :status, detail = CAST(:detail AS jsonb), updated_at = :at, version = u.version + 1
             WHERE u.id = :order AND u.version = :version
            RETURNING u.id""";

    static final String CANCEL = """
            UPDATE purchase u SET status = :status, updated_at = :at, version = u.version + 1
              FROM whole WHERE u.id = :document AND u.version = :version
            RETURNING u.id""";

    private PurchaseSql() {}
}
