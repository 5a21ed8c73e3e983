package app.karat.benchmark;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One tenant's shop as the measurements find it: a branch, a customer with past purchases, pieces to look at. Opened through the API; the
 * bulk is copied from those first rows.
 */
record Shop(Tenant tenant, UUID branch, UUID customer, UUID[] pieces) {

    static final int PIECES = 60;
    static final int PURCHASES = 40;

    private static final String TEMPLATE = "BENCH-TEMPLATE";

    /** Opens the shop through the API as a jeweller would, once; later runs find it. */
    static Shop open(Installation karat, Stock stock, Tenant tenant) {
        String api = karat.shop();
        JsonNode me = Http.json("GET", api + "/api/me", tenant.token(), null);
        UUID branch = id(me.get("branches").get(0));
        if (stock.count(tenant, TEMPLATE) == 0) {
            UUID customer =
                    id(Http.json("POST", api + "/api/customers", tenant.token(), Map.of("name", "Customer One")));
            Http.json("POST", api + "/api/pieces", tenant.token(), piece(TEMPLATE, branch));
            JsonNode sold = Http.json("POST", api + "/api/pieces", tenant.token(), piece("BENCH-SOLD", branch));
            JsonNode quote = Http.json("POST", api + "/api/quotes", tenant.token(), quote(branch, customer, id(sold)));
            Http.json("PUT", api + "/api/sales/" + UUID.randomUUID(), tenant.token(), sale(quote, customer));
        }
        stock.copySales(tenant, PURCHASES);
        stock.copyPieces(tenant, TEMPLATE, "SHOWN-", PIECES);
        return new Shop(
                tenant,
                branch,
                stock.customer(tenant),
                stock.pieces(tenant, "SHOWN-").toArray(UUID[]::new));
    }

    /** Copies of the template that may be sold, under tags that are cleared after the round. */
    static void restock(Stock stock, Tenant tenant, int count) {
        stock.copyPieces(tenant, TEMPLATE, Stock.FOR_SALE, count);
    }

    static Map<String, Object> quote(UUID branch, UUID customer, UUID piece) {
        return Map.of(
                "branchId", branch.toString(),
                "customerId", customer.toString(),
                "lines", List.of(Map.of("pieceId", piece.toString())));
    }

    static Map<String, Object> sale(JsonNode quote, UUID customer) {
        return Map.of(
                "quote", quote.get("quote").asString(),
                "customerId", customer.toString(),
                "payments", List.of(Map.of("method", "CARD", "amount", quote.get("total"), "reference", "slip 1")));
    }

    private static Map<String, Object> piece(String tag, UUID branch) {
        return Map.of(
                "tag", tag,
                "name", "Plain band",
                "category", "Ring",
                "metal", "GOLD",
                "purity", "22K",
                "grossGrams", "4.250",
                "pricing",
                        Map.of(
                                "mode", "METAL_RATE",
                                "wastage", Map.of("mode", "PERCENT_WEIGHT", "value", "4", "base", "NET"),
                                "making", Map.of("mode", "PER_GRAM", "value", "650", "base", "NET")),
                "cost", Map.of("amount", "31000.00", "currency", "INR"),
                "hsn", "7113",
                "branchId", branch.toString());
    }

    private static UUID id(JsonNode made) {
        return UUID.fromString(made.get("id").asString());
    }
}
