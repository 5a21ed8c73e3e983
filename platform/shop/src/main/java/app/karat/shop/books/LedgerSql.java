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

    /** A piece's age begins when it last came in from outside; moving it between branches or correcting it makes it no younger. */
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
