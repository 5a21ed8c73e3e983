package app.karat.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A finished stock take of one branch's necklaces: one was at the polisher, which the manager knew. */
final class Counting {

    private static final int AT_ONCE = 100;

    private final Api shop;

    Counting(Api shop) {
        this.shop = shop;
    }

    /** Counts once; a repeated step finds what an earlier run began and goes on with it. */
    void count(String take, String branch) {
        JsonNode begun = shop.put("/api/stock-takes/" + take, Map.of("branchId", branch, "category", "Necklace"));
        if (status(begun).equals("COUNTING")) {
            scan(take, necklaces(branch));
            begun = shop.post("/api/stock-takes/" + take + "/close", Map.of());
        }
        if (status(begun).equals("CLOSED")) {
            decide(take, begun.path("result").path("variances"));
            shop.post("/api/stock-takes/" + take + "/post", Map.of());
        }
    }

    private List<String> necklaces(String branch) {
        List<String> tags = new ArrayList<>();
        shop.get("/api/pieces?status=IN_STOCK&limit=" + AT_ONCE + "&branch=" + branch)
                .get("items")
                .forEach(piece -> {
                    if (piece.path("category").asString("").equals("Necklace")) {
                        tags.add(piece.get("tag").asString());
                    }
                });
        return tags;
    }

    private void scan(String take, List<String> tags) {
        List<Map<String, String>> scans =
                tags.stream().skip(1).map(tag -> Map.of("tag", tag)).toList();
        if (!scans.isEmpty()) {
            shop.post("/api/stock-takes/" + take + "/scans", Map.of("device", "Counter tablet", "scans", scans));
        }
    }

    private void decide(String take, JsonNode variances) {
        List<Map<String, Object>> decisions = new ArrayList<>();
        variances.forEach(variance -> decisions.add(Map.of(
                "tag",
                variance.get("tag").asString(),
                "accepted",
                false,
                "reason",
                "At the polisher, back on Monday")));
        if (!decisions.isEmpty()) {
            shop.put("/api/stock-takes/" + take + "/decisions", Map.of("decisions", decisions));
        }
    }

    private static String status(JsonNode take) {
        return take.get("status").asString();
    }
}
