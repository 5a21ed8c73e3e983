package app.karat.shop.inventory;

/** The statements of {@link Intake}. */
final class IntakeSql {

    /** Adds those pieces of many whose tag, id and RFID code are free, with their movements. */
    static final String TAKE_IN = """
            WITH row AS MATERIALIZED (
              SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(%s)
            ), added AS (
              INSERT INTO piece (id, tag, name, category, metal, purity, fineness, gross_grams, other_grams, net_grams, fine_grams,
                                 stone_carats, mode, detail, fixed_value, cost, huid, hsn, branch_id, status, words, created_at, updated_at,
                                 epc, own, design_id, variant, import_id)
              SELECT id, tag, name, category, metal, purity, fineness, gross, other, net, fine, carats, mode, detail, fixed, cost, huid, hsn,
                     branch, 'IN_STOCK', array_to_tsvector(words), at, :at, epc, own, design, variant, :document
                FROM row WHERE NOT EXISTS (SELECT FROM lot l WHERE l.code = upper(row.tag))
              ON CONFLICT DO NOTHING
              RETURNING id, branch_id, metal, fineness, net_grams, fine_grams, cost
            ), moved AS (
              INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
              SELECT :at, 'IMPORTED', id, branch_id, metal, fineness, 1, net_grams, fine_grams, cost, :document FROM added
            ), posted AS (
              %s SELECT CAST(:document AS uuid) AS posting, CAST(:at AS timestamptz) AS at, branch_id, sum(cost) AS cost
                   FROM added GROUP BY branch_id HAVING sum(cost) > 0 %s
            )
            SELECT id FROM added""".formatted(PieceRows.NewRow.TYPES, BroughtIn.POST, BroughtIn.SIDES);

    static final String TAKEN =
            "SELECT upper(tag) AS tag FROM piece WHERE upper(tag) = ANY(:tags) UNION ALL SELECT code FROM lot WHERE code = ANY(:tags)"
                    + " UNION ALL SELECT epc FROM piece WHERE epc = ANY(:epcs)";

    /** What an import brought and nobody has touched since. */
    private static final String UNTOUCHED = """
            import_id = :document AND status = 'IN_STOCK' AND version = 1
              AND NOT EXISTS (SELECT FROM stock_entry s WHERE s.piece_id = piece.id AND s.source <> :document)""";

    static final String TOUCHED = "SELECT " + PieceRows.COLUMNS + """
             FROM piece WHERE import_id = :document AND status <> 'WITHDRAWN' AND NOT (%s)
            ORDER BY id LIMIT :limit""".formatted(UNTOUCHED);

    static final String COUNT_TOUCHED = """
            SELECT count(*) AS touched FROM piece
             WHERE import_id = :document AND status <> 'WITHDRAWN' AND NOT (%s)""".formatted(UNTOUCHED);

    /** Takes the next pieces out again; their tags become free. */
    static final String TAKE_BACK = """
            WITH next AS MATERIALIZED (
              SELECT id FROM piece WHERE %s ORDER BY id LIMIT :limit FOR UPDATE
            ), gone AS (
              UPDATE piece p SET status = 'WITHDRAWN', tag = p.tag || ' #' || left(p.id::text, 8), epc = NULL,
                     version = p.version + 1, updated_at = :at
                FROM next WHERE p.id = next.id
              RETURNING p.id, p.branch_id, p.metal, p.fineness, p.net_grams, p.fine_grams, p.cost
            ), moved AS (
              INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams, fine_grams, value, source)
              SELECT :at, 'IMPORT_UNDONE', id, branch_id, metal, fineness, -1, -net_grams, -fine_grams, -cost, :document FROM gone
            ), posted AS (
              %s SELECT CAST(:document AS uuid) AS posting, CAST(:at AS timestamptz) AS at, branch_id, -sum(cost) AS cost
                   FROM gone GROUP BY branch_id HAVING sum(cost) > 0 %s
            )
            SELECT count(*) AS gone FROM gone""".formatted(UNTOUCHED, BroughtIn.POST, BroughtIn.SIDES);

    private IntakeSql() {}
}
