package app.karat.local.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every branch sells often: chain by the gram, coins, boxes, a parcel of stones and cleaning, with their keys; and who sells. */
final class OftenSold {

    private static final List<String> NAMES = List.of("Salesperson One", "Salesperson Two", "Salesperson Three");

    private final Chain chain;
    private final Api shop;
    private final GoodsInMotion.Ids ids;

    OftenSold(Chain chain, Api shop, GoodsInMotion.Ids ids) {
        this.chain = chain;
        this.shop = shop;
        this.ids = ids;
    }

    void fill() {
        points();
        shop.get("/api/me")
                .get("branches")
                .valueStream()
                .forEach(branch -> fill(branch.get("id").asString()));
        if (shop.get("/api/salespeople").isEmpty()) {
            List<Map<String, Object>> people = new ArrayList<>();
            NAMES.forEach(
                    name -> people.add(Map.of("id", ids.of("salesperson", name), "name", name, "commission", "1.5")));
            shop.put("/api/salespeople", Map.of("people", people));
        }
    }

    /** Every second sale is shared by two. */
    static List<Map<String, Object>> sellers(GoodsInMotion.Ids ids, int turn) {
        String one = ids.of("salesperson", NAMES.get(turn % NAMES.size()));
        String two = ids.of("salesperson", NAMES.get((turn + 1) % NAMES.size()));
        return turn % 2 == 0
                ? List.of(Map.of("personId", one, "percent", "60"), Map.of("personId", two, "percent", "40"))
                : List.of(Map.of("personId", one, "percent", "100"));
    }

    /** Somebody bought chain by the gram, with a box. */
    private void sale(String branch, String chainId, String boxes) {
        String id = ids.of("sale from lots", branch);
        if (shop.exists("/api/sales/" + id)) {
            return;
        }
        var quote = shop.post(
                "/api/quotes",
                Map.of(
                        "branchId",
                        branch,
                        "lines",
                        List.of(
                                Map.of("pieceId", chainId, "quantity", Map.of("grams", "3.500")),
                                Map.of("pieceId", boxes, "quantity", Map.of("count", 1)))));
        shop.put(
                "/api/sales/" + id,
                Map.of(
                        "quote", quote.get("quote").asString(),
                        "payments", Payments.of(quote.get("total"), chain.country(), 1)));
    }

    private void points() {
        if (!shop.get("/api/loyalty/rule").has("rule")) {
            boolean india = chain.country().equals("IN");
            shop.put(
                    "/api/loyalty/rule",
                    Map.of(
                            "spend",
                            money(india ? "1000.00" : "10.00"),
                            "points",
                            1,
                            "worth",
                            money(india ? "2.00" : "0.05"),
                            "months",
                            24));
        }
    }

    private void fill(String branch) {
        boolean india = chain.country().equals("IN");
        String chainId = lot(
                branch,
                "CHAIN",
                Map.of(
                        "name",
                        "Chain by the gram",
                        "category",
                        "Chain",
                        "kind",
                        "WEIGHT",
                        "metal",
                        "GOLD",
                        "purity",
                        india ? "22K" : "18K",
                        "pricing",
                        byTheGram(india ? "450" : "9")));
        String coins = lot(
                branch,
                "COIN10",
                Map.of(
                        "name",
                        "Silver coin 10 g",
                        "category",
                        "Coin",
                        "kind",
                        "QUANTITY",
                        "metal",
                        "SILVER",
                        "purity",
                        "999",
                        "unitGrams",
                        "10.000",
                        "unitPrice",
                        money(india ? "1500.00" : "18.00")));
        String boxes = lot(
                branch,
                "BOX",
                Map.of(
                        "name",
                        "Gift box",
                        "category",
                        "Packing",
                        "kind",
                        "QUANTITY",
                        "unitPrice",
                        money(india ? "250.00" : "5.00")));
        String melee = lot(
                branch,
                "MELEE",
                Map.of(
                        "name",
                        "Diamond melee",
                        "category",
                        "Stones",
                        "kind",
                        "PARCEL",
                        "unitPrice",
                        money(india ? "38000.00" : "450.00")));
        String cleaning = lot(
                branch,
                "CLEAN",
                Map.of(
                        "name",
                        "Cleaning",
                        "category",
                        "Service",
                        "kind",
                        "SERVICE",
                        "unitPrice",
                        money(india ? "300.00" : "15.00")));
        receive(branch, chainId, Map.of("grams", "120.000", "cost", money(india ? "760000.00" : "9200.00")));
        receive(branch, coins, Map.of("count", 40, "cost", money(india ? "42000.00" : "560.00")));
        receive(branch, boxes, Map.of("count", 150, "cost", money(india ? "9000.00" : "180.00")));
        receive(branch, melee, Map.of("count", 240, "carats", "7.20", "cost", money(india ? "180000.00" : "2300.00")));
        keys(branch, List.of(chainId, coins, boxes, cleaning));
        sale(branch, chainId, boxes);
    }

    private String lot(String branch, String code, Map<String, Object> terms) {
        String id = ids.of("lot", branch + code);
        if (!shop.exists("/api/lots/" + id)) {
            Map<String, Object> body = new HashMap<>(terms);
            body.put("branchId", branch);
            body.put("code", code);
            shop.put("/api/lots/" + id, body);
        }
        return id;
    }

    private void receive(String branch, String lot, Map<String, Object> goods) {
        shop.put("/api/lots/" + lot + "/receipts/" + ids.of("lot receipt", branch + lot), goods);
    }

    private void keys(String branch, List<String> lots) {
        String address = "/api/branches/" + branch + "/quick-keys";
        if (!shop.get(address).isEmpty()) {
            return;
        }
        List<Map<String, Object>> keys = new ArrayList<>();
        for (int i = 0; i < lots.size(); i++) {
            Map<String, Object> key = new HashMap<>(Map.of("key", i + 1, "lotId", lots.get(i)));
            if (i > 0) {
                key.put("quantity", Map.of("count", 1));
            }
            keys.add(key);
        }
        shop.put(address, Map.of("keys", keys));
    }

    private static Map<String, Object> byTheGram(String making) {
        return Map.of("mode", "METAL_RATE", "making", Map.of("mode", "PER_GRAM", "value", making, "base", "NET"));
    }

    private Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", chain.currency());
    }
}
