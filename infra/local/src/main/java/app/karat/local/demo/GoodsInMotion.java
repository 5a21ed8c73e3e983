package app.karat.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Something in every list of goods that come, go and wait: a reservation, a memo, a supplier with an order, and a transfer on its way. */
final class GoodsInMotion {

    private final Chain chain;
    private final Api shop;
    private final Ids ids;

    GoodsInMotion(Chain chain, Api shop, Ids ids) {
        this.chain = chain;
        this.shop = shop;
        this.ids = ids;
    }

    void fill() {
        List<String> free = chain.stock().stream()
                .map(piece -> piece.get("tag").asString())
                .filter(tag -> !chain.sold().contains(tag))
                .toList();
        reservation(free.get(0));
        memo(free.get(1));
        order();
        transfer(free.get(2));
    }

    private void reservation(String tag) {
        String id = ids.of("reservation", tag);
        if (!shop.exists("/api/reservations/" + id)) {
            JsonNode piece = piece(tag);
            shop.put(
                    "/api/reservations/" + id,
                    Map.of(
                            "pieceId", piece.get("id").asString(),
                            "branchId", piece.get("branchId").asString(),
                            "customerId", customer(1),
                            "expiresAt", Instant.now().plus(Duration.ofDays(5)).toString(),
                            "note", "Comes back on Saturday"));
        }
    }

    private void memo(String tag) {
        String id = ids.of("memo", tag);
        if (!shop.exists("/api/memos/" + id)) {
            JsonNode piece = piece(tag);
            shop.put(
                    "/api/memos/" + id,
                    Map.of(
                            "direction", "OUT",
                            "branchId", piece.get("branchId").asString(),
                            "customerId", customer(2),
                            "dueOn",
                                    LocalDate.now(ZoneId.of(chain.timeZone()))
                                            .plusDays(14)
                                            .toString(),
                            "pieces", List.of(piece.get("id").asString())));
        }
    }

    private void order() {
        String supplier = ids.of("supplier", "Supplier One");
        if (!shop.exists("/api/suppliers/" + supplier)) {
            shop.post("/api/suppliers", Map.of("id", supplier, "name", "Supplier One", "termsDays", 30));
        }
        String id = ids.of("purchase", "first order");
        if (!shop.exists("/api/purchases/" + id)) {
            Map<String, Object> line = Map.of(
                    "design",
                    "Plain band 4 mm",
                    "category",
                    "Ring",
                    "metal",
                    "GOLD",
                    "purity",
                    chain.country().equals("IN") ? "22K" : "18K",
                    "grossGrams",
                    "4.000",
                    "quantity",
                    6,
                    "metalPrice",
                    money(chain.country().equals("IN") ? "26000.00" : "280.00"),
                    "making",
                    money(chain.country().equals("IN") ? "1800.00" : "22.00"));
            shop.put(
                    "/api/purchases/" + id,
                    Map.of("supplierId", supplier, "branchId", firstBranch(), "lines", List.of(line)));
        }
    }

    /** Where there is a second branch to send to. */
    private void transfer(String tag) {
        String id = ids.of("transfer", tag);
        if (chain.branches().size() < 2 || shop.exists("/api/transfers/" + id)) {
            return;
        }
        JsonNode piece = piece(tag);
        String from = piece.get("branchId").asString();
        String to = branches().stream()
                .filter(branch -> !branch.equals(from))
                .findFirst()
                .orElseThrow();
        shop.put(
                "/api/transfers/" + id,
                Map.of(
                        "fromBranch",
                        from,
                        "toBranch",
                        to,
                        "pieces",
                        List.of(piece.get("id").asString())));
        shop.post("/api/transfers/" + id + "/approve", Map.of());
        shop.post("/api/transfers/" + id + "/dispatch", Map.of("note", "Courier"));
    }

    private String firstBranch() {
        return branches().getFirst();
    }

    private List<String> branches() {
        return shop.get("/api/me")
                .get("branches")
                .valueStream()
                .map(branch -> branch.get("id").asString())
                .toList();
    }

    private JsonNode piece(String tag) {
        return shop.get("/api/pieces/by-tag/" + tag);
    }

    private String customer(int number) {
        return ids.of("customer", String.valueOf(chain.customers().get(number).get("name")));
    }

    private Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", chain.currency());
    }

    /** Ids that follow from what they name. */
    interface Ids {
        String of(String kind, String name);
    }
}
