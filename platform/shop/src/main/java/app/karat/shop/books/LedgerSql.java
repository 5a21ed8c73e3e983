package app.karat.shop.books;

/** The statements of {@link LedgerStore}. */
final class LedgerSql {

    /** Stones and other goods of no metal have no rate to be valued at. */
    static final String MOVED = """
            SELECT branch_id, metal, fineness, sum(pieces) AS pieces, sum(grams) AS grams, sum(fine_grams) AS fine,
                   coalesce(sum(value), 0) AS cost
              FROM stock_entry
             WHERE fineness > 0 AND at <= :at AND (CAST(:branches AS uuid[]) IS NULL OR branch_id = ANY(:branches))
             GROUP BY branch_id, metal, fineness
            HAVING sum(pieces) <> 0 OR sum(grams) <> 0
             ORDER BY metal, fineness DESC, branch_id""";

    /** Stones of parcels and other goods of no metal. A stone's carats stand in the movements as grams, five to the gram. */
    static final String WITHOUT_METAL = """
            SELECT coalesce(sum(pieces), 0) AS pieces, coalesce(sum(grams), 0) * 5 AS carats, coalesce(sum(value), 0) AS cost
              FROM stock_entry
             WHERE fineness = 0 AND at <= :at AND (CAST(:branches AS uuid[]) IS NULL OR branch_id = ANY(:branches))""";

    /**
     * A piece's age begins when it last came in from outside; moving it between branches or correcting it makes it no younger. So does a lot's, under
     * whichever branch it was received; one that was split off is as old as its first stones here. Goods of no metal have nothing that a rate moves.
     */
    static final String AGES = """
            WITH came AS (
              SELECT piece_id, max(at) AS at FROM stock_entry
               WHERE pieces > 0 AND kind IN ('ADDED', 'RECEIVED', 'IMPORTED', 'RETURNED', 'BOUGHT_BACK')
               GROUP BY piece_id
            )
            SELECT p.category, width_bucket(extract(epoch FROM :now - came.at) / 86400, ARRAY[31, 91, 181, 366]::numeric[]) AS span,
                   p.branch_id, p.metal, p.purity, count(*) AS pieces, sum(p.gross_grams) AS gross, sum(p.net_grams) AS net,
                   sum(p.fine_grams) AS fine, coalesce(sum(p.net_grams) FILTER (WHERE p.mode = 'METAL_RATE'), 0) AS rated,
                   sum(p.fixed_value) AS fixed, coalesce(sum(p.cost), 0) AS cost
              FROM piece p JOIN came ON came.piece_id = p.id
             WHERE p.status NOT IN ('ORDERED', 'SOLD', 'MELTED', 'MISSING', 'LOST', 'GIVEN_BACK', 'WITHDRAWN')
               AND (CAST(:branches AS uuid[]) IS NULL OR p.branch_id = ANY(:branches))
             GROUP BY 1, 2, 3, 4, 5
            UNION ALL
            SELECT t.category, width_bucket(extract(epoch FROM :now - born.at) / 86400, ARRAY[31, 91, 181, 366]::numeric[]) AS span,
                   t.branch_id, coalesce(t.metal, 'GOLD'), coalesce(t.purity, '24K'), sum(t.count),
                   coalesce(sum(t.grams) FILTER (WHERE t.metal IS NOT NULL), 0),
                   coalesce(sum(t.grams) FILTER (WHERE t.metal IS NOT NULL), 0), sum(t.fine_grams),
                   coalesce(sum(t.grams) FILTER (WHERE t.unit_price IS NULL), 0),
                   coalesce(sum(t.unit_price * CASE t.kind WHEN 'WEIGHT' THEN t.grams WHEN 'PARCEL' THEN t.carats ELSE t.count END), 0), sum(t.cost)
              FROM lot t CROSS JOIN LATERAL (
                SELECT coalesce(max(e.at) FILTER (WHERE e.kind = 'RECEIVED'), min(e.at)) AS at
                  FROM lot o JOIN stock_entry e ON e.piece_id = o.id WHERE o.code = t.code) born
             WHERE (t.count > 0 OR t.grams > 0) AND (CAST(:branches AS uuid[]) IS NULL OR t.branch_id = ANY(:branches))
             GROUP BY 1, 2, 3, 4, 5
             ORDER BY 1, 2""";

    static final String BALANCE = """
            SELECT a.account, a.opening, a.debit, a.credit, coalesce(s.name, c.name) AS name
              FROM (SELECT account, coalesce(sum(debit - credit) FILTER (WHERE at < :from), 0) AS opening,
                           coalesce(sum(debit) FILTER (WHERE at >= :from), 0) AS debit,
                           coalesce(sum(credit) FILTER (WHERE at >= :from), 0) AS credit
                      FROM ledger_entry
                     WHERE at < :until AND (CAST(:branches AS uuid[]) IS NULL OR branch_id = ANY(:branches))
                     GROUP BY account) a
              LEFT JOIN supplier s ON a.account LIKE 'PAYABLE:%' AND s.id::text = split_part(a.account, ':', 2)
              LEFT JOIN customer c ON a.account LIKE 'RECEIVABLE:%' AND c.id::text = split_part(a.account, ':', 2)
             ORDER BY split_part(a.account, ':', 1), name, a.account""";

    private LedgerSql() {}
}
