package app.karat.shop.transfers;

/** The statements of {@link TransferStore}; the pieces are moved around them. */
final class TransferSql {

    private static final String COLUMNS =
            "t.id, t.code, t.from_branch, f.name AS from_name, t.to_branch, o.name AS to_name, t.status, t.lines::text AS lines, t.note,"
                    + " t.steps::text AS steps, t.fingerprint, t.version, t.created_at"
                    + " FROM transfer t JOIN branch f ON f.id = t.from_branch JOIN branch o ON o.id = t.to_branch ";

    static final String BY_ID = "SELECT " + COLUMNS + " WHERE t.id = :id";

    static final String PAGE = "SELECT " + COLUMNS + """
             WHERE (t.created_at, t.id) < (:after, :last)%s
             ORDER BY t.created_at DESC, t.id DESC LIMIT :limit""";

    static final String ASK = """
            INSERT INTO transfer (id, code, from_branch, to_branch, status, lines, note, steps, fingerprint, created_at, updated_at)
            SELECT :document, :code, :branch, :toBranch, :status, CAST(:lines AS jsonb), :note, CAST(:steps AS jsonb), :fingerprint, :at, :at
              FROM whole
            RETURNING id""";

    /** The transfer of that version; pieces come first, so that a race for them is decided before the transfer is touched. */
    static final String STEP = """
            UPDATE transfer t SET status = :status, lines = CAST(:lines AS jsonb), steps = CAST(:steps AS jsonb), updated_at = :at,
                   version = t.version + 1
              FROM whole WHERE t.id = :document AND t.version = :version
            RETURNING t.id""";

    static final String PIECES =
            "SELECT id, tag, name, metal, purity, gross_grams, status, branch_id FROM piece WHERE id = ANY(:ids)";

    private TransferSql() {}
}
