package app.karat.shop.counter;

/** The statements of {@link HeldCartStore}. */
final class HeldCartSql {

    private static final String OPEN =
            " WHERE h.expires_at > :at AND (CAST(:branches AS uuid[]) IS NULL OR h.branch_id = ANY(:branches))";

    /** Each line with its tag, its name and how it stands now for the cart's customer. */
    private static final String SELECT = """
            SELECT h.id, h.branch_id, h.name, h.customer_id, c.name AS customer_name, h.held_by_name, h.at, h.expires_at,
                   (SELECT coalesce(jsonb_agg(l.value || jsonb_build_object('tag', coalesce(p.tag, t.code, ''), 'name', coalesce(p.name, t.name, ''),
                             'standing', CASE
                               WHEN coalesce(p.branch_id, t.branch_id) <> h.branch_id THEN 'ELSEWHERE'
                               WHEN p.status = 'IN_STOCK' OR p.status = 'RESERVED' AND p.reserved_until <= :at
                                 OR p.status IN ('RESERVED', 'ON_MEMO') AND p.reserved_for = h.customer_id THEN 'FREE'
                               WHEN p.id IS NOT NULL THEN p.status
                               WHEN t.kind = 'SERVICE' OR t.count >= (l.value #>> '{quantity,count}')::integer
                                    AND t.grams >= (l.value #>> '{quantity,grams}')::numeric
                                    AND t.carats >= (l.value #>> '{quantity,carats}')::numeric THEN 'FREE'
                               WHEN t.id IS NOT NULL THEN 'SHORT' ELSE 'UNKNOWN' END) ORDER BY l.ordinality), '[]')
                      FROM jsonb_array_elements(h.lines) WITH ORDINALITY l
                      LEFT JOIN piece p ON p.id = (l.value ->> 'pieceId')::uuid
                      LEFT JOIN lot t ON t.id = (l.value ->> 'pieceId')::uuid)::text AS lines
              FROM %s h LEFT JOIN customer c ON c.id = h.customer_id""";

    static final String HOLD = """
            INSERT INTO held_cart (id, branch_id, name, customer_id, lines, held_by_name, fingerprint, at, expires_at)
            VALUES (:id, :branch, :name, (SELECT c.id FROM customer c WHERE c.id = :customer), CAST(:lines AS jsonb), :whoName, :fingerprint, :at,
                    :until)""";

    static final String TIDY = "DELETE FROM held_cart WHERE expires_at <= :at";

    static final String ALL = SELECT.formatted("held_cart") + OPEN + " ORDER BY h.at DESC LIMIT 100";

    static final String BY_ID = SELECT.formatted("held_cart") + OPEN + " AND h.id = :id";

    static final String TAKE = "WITH gone AS (DELETE FROM held_cart h" + OPEN + " AND h.id = :id RETURNING h.*) "
            + SELECT.formatted("gone");

    private HeldCartSql() {}
}
