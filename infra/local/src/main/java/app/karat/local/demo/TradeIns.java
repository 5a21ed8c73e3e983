package app.karat.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What comes to a shop: old gold for a voucher, and a sale that is returned. Each happens once, however often it is asked for. */
final class TradeIns {

    private static final int TRIES = 5;

    private final Api shop;
    private final String branch;

    TradeIns(Api shop, String branch) {
        this.shop = shop;
        this.branch = branch;
    }

    /** Two bangles, tested three times, for a voucher; the shop buys at terms below its sale rate. */
    void oldGold(String id, String customer, String name) {
        if (shop.exists("/api/old-gold/" + id)) {
            return;
        }
        shop.put(
                "/api/rates/rules",
                Map.of(
                        "metal",
                        "GOLD",
                        "buy",
                        List.of(
                                Map.of("side", "EXCHANGE", "percentBelow", "2"),
                                Map.of("side", "CASH", "percentBelow", "5"))));
        DemoFailure moved = new DemoFailure("no value held still");
        for (int i = 0; i < TRIES; i++) {
            try {
                shop.put("/api/old-gold/" + id, acceptance(customer, name));
                return;
            } catch (DemoFailure refused) {
                moved = refused;
            }
        }
        throw moved;
    }

    /** The whole sale, for a credit note. */
    void comeBack(String id, String sale) {
        if (shop.exists("/api/credit-notes/" + id)) {
            return;
        }
        JsonNode credit =
                shop.post("/api/credit-notes/previews", Map.of("saleId", sale)).get("credit");
        String piece = credit.get("lines").get(0).get("pieceId").asString();
        shop.put(
                "/api/credit-notes/" + id,
                Map.of(
                        "saleId",
                        sale,
                        "lines",
                        List.of(Map.of("pieceId", piece, "restock", false)),
                        "reason",
                        "Did not fit",
                        "voucher",
                        Map.of("kind", "CREDIT_NOTE", "amount", credit.get("total"))));
    }

    private Map<String, Object> acceptance(String customer, String name) {
        Map<String, Object> assay = Map.of(
                "metal",
                "GOLD",
                "grossGrams",
                "18.400",
                "method",
                "FINENESS",
                "rule",
                "LOWEST",
                "testLoss",
                "1",
                "readings",
                List.of(reading("916"), reading("914.5"), reading("917")),
                "deductions",
                List.of(Map.of("kind", "REFINING_FEE", "reason", "Refining fee", "percent", "1")));
        JsonNode value = shop.post(
                "/api/old-gold/appraisals", Map.of("branchId", branch, "purpose", "EXCHANGE", "assay", assay));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("branchId", branch);
        body.put("customerId", customer);
        body.put("purpose", "EXCHANGE");
        body.put("description", "Two bangles, one broken");
        body.put("assay", assay);
        body.put("agreed", value.get("payable"));
        body.put("signedBy", name);
        body.put("identity", Map.of("kind", "Identity card", "number", "DEMO-1234-5678"));
        return body;
    }

    private static Map<String, String> reading(String value) {
        return Map.of("unit", "FINENESS", "value", value);
    }
}
