package app.karat.shop.loyalty;

/** Parts of the statements of sales and returns: the points that a sale earns, and those that a return takes back. */
public final class LoyaltyPoints {

    private static final String EARNED = """
            loyalty_earned AS (
              INSERT INTO loyalty_entry (customer_id, at, kind, points, source, branch_id, expires_on, by_name)
              SELECT made.customer_id, made.at, 'EARNED', floor(made.taxable / r.spend) * r.points, made.id, made.branch_id,
                     (made.at + make_interval(months => r.months))::date, :whoName
                FROM %1$s made,
                     (SELECT (loyalty #>> '{spend,amount}')::numeric AS spend, (loyalty ->> 'points')::integer AS points,
                             (loyalty ->> 'months')::integer AS months FROM settings WHERE loyalty IS NOT NULL) r
               WHERE made.customer_id IS NOT NULL AND floor(made.taxable / r.spend) * r.points > 0
              RETURNING customer_id, points
            ), loyalty_added AS (
              INSERT INTO loyalty_account AS a (customer_id, points) SELECT customer_id, points FROM loyalty_earned
              ON CONFLICT (customer_id) DO UPDATE SET points = a.points + excluded.points
            )""";

    /** Rounded down, so that parts never take back more than the whole; what was redeemed already is not taken back. */
    private static final String REVERSED = """
            loyalty_due AS MATERIALIZED (
              SELECT a.customer_id, least(a.points, floor(e.points * :taxable / s.taxable)::bigint) AS points
                FROM %1$s made JOIN sale s ON s.id = made.sale_id JOIN loyalty_entry e ON e.source = s.id AND e.kind = 'EARNED'
                JOIN loyalty_account a ON a.customer_id = e.customer_id
               WHERE s.taxable > 0 AND :kind = 'RETURN'
                 FOR UPDATE OF a
            ), loyalty_taken AS (
              UPDATE loyalty_account a SET points = a.points - due.points FROM loyalty_due due
               WHERE a.customer_id = due.customer_id AND due.points > 0
            ), loyalty_reversed AS (
              INSERT INTO loyalty_entry (customer_id, at, kind, points, source, branch_id, by_name)
              SELECT due.customer_id, made.at, 'REVERSED', -due.points, made.id, made.branch_id, :whoName FROM loyalty_due due, %1$s made
               WHERE due.points > 0
            )""";

    private LoyaltyPoints() {}

    /** Two parts of a {@code WITH}; the part named here has the sale's id, at, branch_id, customer_id and taxable. */
    public static String earned(String made) {
        return EARNED.formatted(made);
    }

    /** Three parts of a {@code WITH}; the part named here has the note's id, at, branch_id and sale_id. */
    public static String reversed(String made) {
        return REVERSED.formatted(made);
    }
}
