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
