package app.karat.shop.loyalty;

import app.karat.shop.audit.AuditTrail;
import app.karat.shop.till.Taking;

/** The statements of {@link LoyaltyStore}. */
final class LoyaltySql {

    /** Points earned before that day and not used up by anything since, oldest first: they have lapsed. */
    private static final String LAPSED = """
            greatest(0, (SELECT coalesce(sum(e.points) FILTER (WHERE e.kind = 'EARNED' AND e.expires_on < :day), 0)
                                + coalesce(sum(e.points) FILTER (WHERE e.kind <> 'EARNED'), 0)
                           FROM loyalty_entry e WHERE e.customer_id = a.customer_id))""";

    static final String BALANCE =
            "SELECT a.points - " + LAPSED + " AS points FROM loyalty_account a WHERE a.customer_id = :customer";

    static final String LOCK = "SELECT points FROM loyalty_account WHERE customer_id = :customer FOR UPDATE";

    static final String ENTRIES = """
            SELECT at, kind, points, expires_on, by_name FROM loyalty_entry WHERE customer_id = :customer ORDER BY id DESC LIMIT 100""";

    /** Books what has lapsed; the account is locked already. */
    static final String EXPIRE = """
            WITH lapsed AS MATERIALIZED (
              SELECT a.customer_id, %s AS points FROM loyalty_account a WHERE a.customer_id = :customer
            ), less AS (
              UPDATE loyalty_account a SET points = a.points - lapsed.points FROM lapsed
               WHERE a.customer_id = lapsed.customer_id AND lapsed.points > 0
            )
            INSERT INTO loyalty_entry (customer_id, at, kind, points, source, branch_id, by_name)
            SELECT customer_id, :at, 'EXPIRED', -points, :document, :branch, :whoName FROM lapsed WHERE points > 0""".formatted(LAPSED);

    /** Takes the points and posts what their voucher is worth, while the branch's day is open. */
    static final String REDEEM =
            """
            WITH held AS MATERIALIZED (
              SELECT customer_id FROM loyalty_account WHERE customer_id = :customer AND points >= :points FOR UPDATE
            ), %s, made AS (
              UPDATE loyalty_account a SET points = a.points - :points FROM held WHERE a.customer_id = held.customer_id AND %s
              RETURNING a.customer_id
            ), entered AS (
              INSERT INTO loyalty_entry (customer_id, at, kind, points, source, branch_id, by_name)
              SELECT customer_id, :at, 'REDEEMED', -:points, :document, :branch, :whoName FROM made
            ), posted AS (
              INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
              SELECT CAST(:document AS uuid), CAST(:at AS timestamptz), CAST(:branch AS uuid), side.account, side.debit, side.credit
                FROM made, (VALUES ('LOYALTY', CAST(:worth AS numeric), 0), ('VOUCHERS:STORE_CREDIT', 0, CAST(:worth AS numeric)))
                             AS side(account, debit, credit)
            ), audited AS (
              %s SELECT CAST(:at AS timestamptz), :who, :whoName, :client, 'redeemed', 'loyalty', CAST(:document AS uuid), NULL,
                        jsonb_build_object('customerId', customer_id, 'points', CAST(:points AS bigint), 'worth', CAST(:worth AS numeric)) FROM made
            )
            SELECT count(*) AS done FROM made""".formatted(Taking.gate("EXISTS (SELECT FROM held)"), Taking.PASSED, AuditTrail.INSERT);

    static final String HAPPENED =
            "SELECT customer_id, -points AS points FROM loyalty_entry WHERE source = :document AND kind = 'REDEEMED'";

    private LoyaltySql() {}
}
