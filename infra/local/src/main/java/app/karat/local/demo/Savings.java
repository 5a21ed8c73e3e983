package app.karat.local.demo;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What customers pay off and save for: a layaway that is half paid, and in India two members of savings schemes. Each happens once. */
final class Savings {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal FIRST = new BigDecimal("0.3");

    private final Chain chain;
    private final Api shop;
    private final GoodsInMotion.Ids ids;

    Savings(Chain chain, Api shop, GoodsInMotion.Ids ids) {
        this.chain = chain;
        this.shop = shop;
        this.ids = ids;
    }

    void fill() {
        String tag = chain.stock().stream()
                .map(piece -> piece.get("tag").asString())
                .filter(free -> !chain.sold().contains(free))
                .skip(3)
                .findFirst()
                .orElseThrow();
        JsonNode piece = shop.get("/api/pieces/by-tag/" + tag);
        String branch = piece.get("branchId").asString();
        layaway(tag, piece.get("id").asString(), branch);
        if ("IN".equals(chain.country())) {
            member(
                    "money",
                    branch,
                    1,
                    Map.of("name", "Eleven and one", "months", 11, "instalment", money("5000.00"), "percent", "100"));
            member(
                    "grams",
                    branch,
                    2,
                    Map.of("name", "A gram a month", "months", 11, "grams", "1.000", "purity", "22K", "percent", "50"));
        }
    }

    private void layaway(String tag, String piece, String branch) {
        String id = ids.of("layaway", tag);
        if (shop.exists("/api/layaways/" + id)) {
            return;
        }
        String customer = customer(1);
        JsonNode quote = shop.post(
                "/api/quotes",
                Map.of("branchId", branch, "customerId", customer, "lines", List.of(Map.of("pieceId", piece))));
        BigDecimal total = new BigDecimal(quote.get("total").get("amount").asString());
        BigDecimal first = total.multiply(FIRST).setScale(0, RoundingMode.UP);
        shop.put(
                "/api/layaways/" + id,
                Map.of(
                        "quote",
                        quote.get("quote").asString(),
                        "customerId",
                        customer,
                        "months",
                        5,
                        "payments",
                        card(first)));
        BigDecimal second = total.multiply(HALF).setScale(0, RoundingMode.UP).subtract(first);
        shop.put(
                "/api/layaways/" + id + "/payments/" + ids.of("layaway-payment", tag),
                Map.of("branchId", branch, "payments", card(second)));
    }

    private void member(String key, String branch, int customer, Map<String, Object> plan) {
        String planId = ids.of("scheme-plan", key);
        String id = ids.of("scheme", key);
        if (shop.exists("/api/schemes/" + id)) {
            return;
        }
        shop.put("/api/scheme-plans/" + planId, plan);
        shop.put("/api/schemes/" + id, Map.of("planId", planId, "branchId", branch, "customerId", customer(customer)));
        if (plan.containsKey("instalment")) {
            for (int number = 1; number <= 2; number++) {
                shop.put(
                        "/api/schemes/" + id + "/instalments/" + ids.of("scheme-instalment", key + number),
                        Map.of(
                                "number", number,
                                "branchId", branch,
                                "payments", List.of(Map.of("method", "UPI", "amount", money("5000.00")))));
            }
        }
    }

    private String customer(int which) {
        return ids.of("customer", requireNonNull(chain.customers().get(which).get("name")));
    }

    private List<Map<String, Object>> card(BigDecimal amount) {
        return List.of(Map.of(
                "method",
                "CARD",
                "amount",
                money(amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString())));
    }

    private Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", chain.currency());
    }
}
