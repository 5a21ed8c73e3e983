package app.karat.shop.inventory;

/**
 * The ledger's side of pieces that come in without a supplier's paper: what they cost is debited to {@code STOCK} and credited to
 * {@code STOCK_BROUGHT_IN}, the owner's goods; a negative cost goes the other way round. Between the halves stands a query that answers
 * {@code posting}, {@code at}, {@code branch_id} and {@code cost}.
 */
final class BroughtIn {

    static final String POST = """
            INSERT INTO ledger_entry (posting, at, branch_id, account, debit, credit)
            SELECT b.posting, b.at, b.branch_id, side.account, greatest(side.sign * b.cost, 0), greatest(-side.sign * b.cost, 0)
              FROM (""";

    static final String SIDES = ") b CROSS JOIN (VALUES ('STOCK', 1), ('STOCK_BROUGHT_IN', -1)) AS side(account, sign)";

    private BroughtIn() {}
}
