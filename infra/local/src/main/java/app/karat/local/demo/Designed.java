package app.karat.local.demo;

import java.util.List;
import java.util.Map;

/** What is made again and again: two designs with their sizes and what goes into one. */
final class Designed {

    private final Chain chain;
    private final Api shop;
    private final GoodsInMotion.Ids ids;

    Designed(Chain chain, Api shop, GoodsInMotion.Ids ids) {
        this.chain = chain;
        this.shop = shop;
        this.ids = ids;
    }

    void fill() {
        boolean india = chain.country().equals("IN");
        design(
                "BND-10",
                "Plain band",
                Map.of(
                        "metal",
                        "GOLD",
                        "purity",
                        india ? "22K" : "18K",
                        "grossGrams",
                        "4.000",
                        "pricing",
                        byTheGram(india ? "450" : "9")),
                List.of(size("S16", "16", "4.300"), size("S18", "18", "4.700")),
                List.of(gold(india ? "3.664" : "3.000"), labour("Turning and polish", india ? "350.00" : "15.00")));
        design(
                "SOL-25",
                "Solitaire ring",
                Map.of(
                        "metal", "GOLD",
                        "purity", "18K",
                        "grossGrams", "3.550",
                        "stones", List.of(stone(india ? "95000.00" : "1400.00")),
                        "pricing", byTheGram(india ? "900" : "14")),
                List.of(size("S14", "14", "3.800")),
                List.of(
                        gold("2.625"),
                        Map.of(
                                "kind", "STONE",
                                "label", "Diamond",
                                "count", 1,
                                "carats", "0.25",
                                "per", "CARAT",
                                "cost", money(india ? "70000.00" : "1000.00")),
                        labour("Setting", india ? "800.00" : "35.00")));
    }

    private void design(
            String style,
            String name,
            Map<String, Object> draft,
            List<Map<String, Object>> variants,
            List<Map<String, Object>> materials) {
        String address = "/api/designs/" + ids.of("design", style);
        if (!shop.exists(address)) {
            shop.put(
                    address,
                    Map.of(
                            "style", style,
                            "name", name,
                            "category", "Ring",
                            "collection", "Classics",
                            "draft", draft,
                            "variants", variants,
                            "materials", materials));
        }
    }

    private static Map<String, Object> size(String suffix, String size, String grams) {
        return Map.of("suffix", suffix, "size", size, "grossGrams", grams);
    }

    private static Map<String, Object> gold(String fineGrams) {
        return Map.of("kind", "METAL", "label", "Gold", "metal", "GOLD", "fineGrams", fineGrams, "lossPercent", "3");
    }

    private Map<String, Object> labour(String label, String cost) {
        return Map.of("kind", "LABOUR", "label", label, "cost", money(cost));
    }

    private Map<String, Object> stone(String rate) {
        return Map.of(
                "kind", "Diamond",
                "shape", "Round",
                "carats", "0.25",
                "count", 1,
                "origin", "NATURAL",
                "pricing", Map.of("mode", "PER_CARAT", "rate", money(rate)));
    }

    private static Map<String, Object> byTheGram(String making) {
        return Map.of("mode", "METAL_RATE", "making", Map.of("mode", "PER_GRAM", "value", making, "base", "NET"));
    }

    private Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", chain.currency());
    }
}
