package app.karat.shop.salespeople;

/** The statements of {@link SalespeopleStore}. */
final class SalespeopleSql {

    static final String READ = "SELECT salespeople::text AS people FROM settings";

    static final String WRITE = "UPDATE settings SET salespeople = CAST(:people AS jsonb)";

    /** Shares of the sales of a period, and of what was given back in it; commission of the difference at today's percentage. */
    static final String FIGURES = """
            WITH sold AS (
              SELECT share.person, share.name, share.amount, 0 AS returned, 1 AS sales
                FROM sale s CROSS JOIN LATERAL (%1$s) share
               WHERE s.at >= :from AND s.at < :until AND (CAST(:branches AS uuid[]) IS NULL OR s.branch_id = ANY(:branches))
              UNION ALL
              SELECT share.person, share.name, 0, round(n.taxable * share.amount / nullif(s.taxable, 0), 2), 0
                FROM credit_note n JOIN sale s ON s.id = n.sale_id CROSS JOIN LATERAL (%1$s) share
               WHERE n.kind = 'RETURN' AND n.at >= :from AND n.at < :until
                 AND (CAST(:branches AS uuid[]) IS NULL OR n.branch_id = ANY(:branches))
            )
            SELECT sold.person, max(sold.name) AS name, sum(sales) AS sales, sum(amount) AS amount, coalesce(sum(returned), 0) AS returned,
                   round((sum(amount) - coalesce(sum(returned), 0)) * coalesce(max(p.commission), 0) / 100, 2) AS commission
              FROM sold
              LEFT JOIN (SELECT x.* FROM settings, jsonb_to_recordset(salespeople) AS x(id uuid, commission numeric)) p ON p.id = sold.person
             GROUP BY sold.person, CASE WHEN sold.person IS NULL THEN sold.name END
             ORDER BY sum(amount) - coalesce(sum(returned), 0) DESC, name""".formatted("""
            SELECT (x ->> 'personId')::uuid AS person, x ->> 'name' AS name, (x #>> '{amount,amount}')::numeric AS amount
                        FROM jsonb_array_elements(s.sellers) x
                      UNION ALL SELECT NULL, s.sold_by_name, s.taxable WHERE s.sellers IS NULL""");

    private SalespeopleSql() {}
}
