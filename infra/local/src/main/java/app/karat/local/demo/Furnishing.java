package app.karat.local.demo;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills one chain's shop. Ids follow from tenant and name, so that a repeated step finds what an earlier run made. */
final class Furnishing {

    private final Chain chain;
    private final String tenant;
    private final Api shop;
    private final Map<String, String> branches = new HashMap<>();

    Furnishing(Chain chain, String tenant, Api shop) {
        this.chain = chain;
        this.tenant = tenant;
        this.shop = shop;
    }

    void settings() {
        JsonNode current = shop.get("/api/settings");
        shop.put("/api/settings", current.get("version").asLong(), chain.settings());
    }

    /** The first branch came with the shop's opening and is renamed; the others are added. */
    void branches() {
        JsonNode existing = shop.get("/api/me").get("branches");
        existing.forEach(branch ->
                branches.put(branch.get("code").asString(), branch.get("id").asString()));
        Map<String, String> first = chain.branches().getFirst();
        if (!branches.containsKey(first.get("code"))) {
            JsonNode opened = existing.get(0);
            String id = opened.get("id").asString();
            shop.put("/api/branches/" + id, opened.get("version").asLong(), first);
            branches.put(first.get("code"), id);
        }
        for (Map<String, String> branch : chain.branches()) {
            branches.computeIfAbsent(branch.get("code"), code -> {
                Map<String, String> body = new LinkedHashMap<>(branch);
                body.put("id", id("branch", code));
                return shop.post("/api/branches", body).get("id").asString();
            });
        }
    }

    void customers() {
        for (Map<String, String> customer : chain.customers()) {
            String id = id("customer", requireNonNull(customer.get("name")));
            if (!shop.exists("/api/customers/" + id)) {
                Map<String, String> body = new LinkedHashMap<>(customer);
                body.put("id", id);
                shop.post("/api/customers", body);
            }
        }
    }

    /** How many pieces are there afterwards. */
    int pieces() {
        Set<String> existing = tags();
        List<JsonNode> stock = chain.stock();
        for (JsonNode piece : stock) {
            String tag = piece.get("tag").asString();
            if (!existing.contains(tag)) {
                ObjectNode body = ((ObjectNode) piece).deepCopy();
                body.put("id", id("piece", tag));
                body.put("branchId", branches.get(body.remove("branch").asString()));
                shop.post("/api/pieces", body);
            }
        }
        return stock.size();
    }

    private Set<String> tags() {
        Set<String> tags = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page = shop.get("/api/pieces?limit=100" + cursor);
            page.get("items").forEach(piece -> tags.add(piece.get("tag").asString()));
            JsonNode next = page.path("next");
            cursor = next.isMissingNode() || next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());
        return tags;
    }

    /** An open till in the first branch and a gift card that somebody bought by card. */
    void moneyDesk() {
        String branch = requireNonNull(
                branches.get(requireNonNull(chain.branches().getFirst().get("code"))));
        List<Map<String, Object>> notes = chain.country().equals("IN")
                ? List.of(Map.of("value", "500", "count", 10), Map.of("value", "100", "count", 20))
                : List.of(Map.of("value", "20", "count", 10), Map.of("value", "1", "count", 50));
        shop.put(
                "/api/till-sessions/" + id("till", "Front"),
                Map.of("branchId", branch, "till", "Front", "count", notes));
        var face = Map.of("amount", chain.country().equals("IN") ? "10000.00" : "250.00", "currency", chain.currency());
        shop.put(
                "/api/vouchers/" + id("voucher", "Gift card"),
                Map.of(
                        "kind",
                        "GIFT_CARD",
                        "branchId",
                        branch,
                        "face",
                        face,
                        "payments",
                        List.of(Map.of("method", "CARD", "amount", face, "reference", "Card terminal slip 4001"))));
    }

    /** A simulated reader beside the till of the first branch. */
    void cardReader() {
        String branch = requireNonNull(
                branches.get(requireNonNull(chain.branches().getFirst().get("code"))));
        if (shop.get("/api/card-readers?branch=" + branch).isEmpty()) {
            shop.post(
                    "/api/card-readers",
                    Map.of("branchId", branch, "label", "Front", "registrationCode", "simulated-wpe"));
        }
    }

    /** One sale for each tag on the list, by turns in card, cash, bank and split payments. */
    int sales() {
        List<String> sold = chain.sold();
        for (int i = 0; i < sold.size(); i++) {
            String saleId = id("sale", sold.get(i));
            if (!shop.exists("/api/sales/" + saleId)) {
                sell(saleId, sold.get(i), i);
            }
        }
        return sold.size();
    }

    /** One of everything that comes, goes or waits. */
    void goodsInMotion() {
        new GoodsInMotion(chain, shop, this::id).fill();
    }

    /** Lots with their keys, who sells, and the rule of points: before the first sale, so that it earns some. */
    void oftenSold() {
        new OftenSold(chain, shop, this::id).fill();
        new Designed(chain, shop, this::id).fill();
    }

    /** A layaway, and members of savings schemes. */
    void savings() {
        new Savings(chain, shop, this::id).fill();
    }

    /** Old gold that the first customer brought, and the first sale come back for a credit note. */
    void tradeIns() {
        String branch = requireNonNull(
                branches.get(requireNonNull(chain.branches().getFirst().get("code"))));
        String name = requireNonNull(chain.customers().getFirst().get("name"));
        new TradeIns(shop, branch).oldGold(id("old-gold", "First"), id("customer", name), name);
        new TradeIns(shop, branch)
                .comeBack(id("credit-note", "First"), id("sale", chain.sold().getFirst()));
    }

    private void sell(String saleId, String tag, int turn) {
        JsonNode piece = shop.get("/api/pieces/by-tag/" + tag);
        Map<String, String> customer =
                chain.customers().get(turn % chain.customers().size());
        String customerId = id("customer", requireNonNull(customer.get("name")));
        JsonNode quote = shop.post(
                "/api/quotes",
                Map.of(
                        "branchId", piece.get("branchId").asString(),
                        "customerId", customerId,
                        "lines", List.of(Map.of("pieceId", piece.get("id").asString()))));
        shop.put(
                "/api/sales/" + saleId,
                Map.of(
                        "quote", quote.get("quote").asString(),
                        "customerId", customerId,
                        "payments", Payments.of(quote.get("total"), chain.country(), turn),
                        "sellers", OftenSold.sellers(this::id, turn)));
    }

    /** The first branch has counted its necklaces. */
    void stockTake() {
        String code = requireNonNull(chain.branches().getFirst().get("code"));
        new Counting(shop).count(id("stock take", code), requireNonNull(branches.get(code)));
    }

    private String id(String kind, String name) {
        return UUID.nameUUIDFromBytes((tenant + "/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
