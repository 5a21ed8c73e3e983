package app.karat.shop.transfers;

import app.karat.kernel.tenancy.TenantRef;
import app.karat.shop.TestShop;
import java.util.List;
import java.util.Map;

/** S2 and S3, independent of the product: plain SQL that selects every piece that is in two places or in none. */
final class PlacesCheck {

    private static final Map<String, String> RULES = Map.of(
            "branch's stock differs from its movements",
            "SELECT b.id FROM branch b WHERE (SELECT coalesce(sum(pieces), 0) FROM stock_entry e WHERE e.branch_id = b.id)"
                    + " <> (SELECT count(*) FROM piece p WHERE p.branch_id = b.id"
                    + " AND p.status NOT IN ('SOLD', 'MELTED', 'GIVEN_BACK', 'LOST', 'IN_TRANSIT'))",
            "branch's grams differ from its movements",
            "SELECT b.id FROM branch b WHERE (SELECT coalesce(sum(fine_grams), 0) FROM stock_entry e WHERE e.branch_id = b.id)"
                    + " <> (SELECT coalesce(sum(fine_grams), 0) FROM piece p WHERE p.branch_id = b.id"
                    + " AND p.status NOT IN ('SOLD', 'MELTED', 'GIVEN_BACK', 'LOST', 'IN_TRANSIT'))",
            "piece is counted in two places, or in none",
            "SELECT p.id FROM piece p JOIN stock_entry e ON e.piece_id = p.id GROUP BY p.id, p.status HAVING sum(e.pieces)"
                    + " <> CASE WHEN p.status IN ('SOLD', 'MELTED', 'GIVEN_BACK', 'LOST', 'IN_TRANSIT') THEN 0 ELSE 1 END",
            "piece in transit without exactly one transfer that has it on the way",
            "SELECT p.id FROM piece p WHERE p.status = 'IN_TRANSIT' AND 1 <> (SELECT count(*) FROM transfer t,"
                    + " jsonb_array_elements(t.lines) l WHERE l ->> 'pieceId' = p.id::text AND l ->> 'state' = 'ON_THE_WAY'"
                    + " AND t.status IN ('IN_TRANSIT', 'PARTLY_RECEIVED') AND t.id = p.out_on)",
            "transfer has a piece on the way that is not",
            "SELECT t.id FROM transfer t, jsonb_array_elements(t.lines) l WHERE l ->> 'state' = 'ON_THE_WAY'"
                    + " AND NOT EXISTS (SELECT FROM piece p WHERE p.id = (l ->> 'pieceId')::uuid AND p.status = 'IN_TRANSIT' AND p.out_on = t.id)",
            "debits differ from credits",
            "SELECT posting FROM ledger_entry GROUP BY posting HAVING sum(debit) <> sum(credit)");

    private PlacesCheck() {}

    static List<String> of(TestShop shop, TenantRef tenant) {
        return RULES.entrySet().stream()
                .filter(rule -> !Long.valueOf(0)
                        .equals(shop.row(tenant, "SELECT count(*) AS n FROM (" + rule.getValue() + ") x")
                                .get("n")))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
