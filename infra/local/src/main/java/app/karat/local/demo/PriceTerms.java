package app.karat.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What a chain pays for old metal, a rate promised to a customer, and a re-pricing that waits for the owner. */
final class PriceTerms {

    private final Chain chain;
    private final String tenant;
    private final Api shop;

    PriceTerms(Chain chain, String tenant, Api shop) {
        this.chain = chain;
        this.tenant = tenant;
        this.shop = shop;
    }

    void all() {
        purchaseRates();
        String branch = shop.get("/api/me").at("/branches/0/id").asString();
        promisedRate(branch);
        waitingRun(branch);
    }

    private void purchaseRates() {
        for (JsonNode metal : shop.get("/api/rates").get("metals")) {
            if (metal.at("/rule/id").asLong() == 0) {
                shop.put(
                        "/api/rates/rules",
                        Map.of(
                                "metal",
                                metal.get("metal").asString(),
                                "buy",
                                List.of(
                                        Map.of("side", "EXCHANGE", "percentBelow", "2"),
                                        Map.of("side", "CASH", "percentBelow", "4"))));
            }
        }
    }

    private void promisedRate(String branch) {
        String id = id("rate-lock", "first");
        if (!shop.exists("/api/rate-locks/" + id)) {
            String name = String.valueOf(chain.customers().get(1).get("name"));
            shop.put(
                    "/api/rate-locks/" + id,
                    Map.of(
                            "branchId",
                            branch,
                            "customerId",
                            id("customer", name),
                            "metal",
                            "GOLD",
                            "purity",
                            chain.country().equals("IN") ? "22K" : "14K",
                            "grams",
                            "25",
                            "expiresAt",
                            Instant.now().plus(Duration.ofDays(14)).toString(),
                            "note",
                            "For a wedding set"));
        }
    }

    private void waitingRun(String branch) {
        String run = id("price-run", "season");
        if (shop.exists("/api/price-runs/" + run)) {
            return;
        }
        boolean byRate = chain.country().equals("IN");
        shop.put(
                "/api/price-runs/" + run,
                Map.of(
                        "name",
                        "Before the season",
                        "selection",
                        Map.of("branchId", branch),
                        "change",
                        Map.of("part", byRate ? "MAKING" : "FIXED_PRICE", "way", "PERCENT", "by", "12"),
                        "maxChange",
                        "1"));
        JsonNode prepared = Wait.until(
                Duration.ofSeconds(60),
                "the preview of a re-pricing",
                () -> Optional.of(shop.get("/api/price-runs/" + run))
                        .filter(now -> now.get("status").asString().equals("PREPARED")));
        if (prepared.at("/totals/beyond").asLong() > 0) {
            shop.put(
                    "/api/price-runs/" + run + "/approval",
                    Map.of("approvalId", id("approval", "season"), "reason", "Demand rises before the season"));
        }
    }

    private String id(String kind, String name) {
        return UUID.nameUUIDFromBytes((tenant + "/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
