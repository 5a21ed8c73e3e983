package app.karat.shop;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Request bodies of HTTP tests, as a client would write them. */
public final class Requests {

    private Requests() {}

    /** The ring of the checked case. */
    public static String aRing(UUID branch, String tag) {
        return """
                {"tag":"%s","name":"Solitaire ring","category":"Ring","metal":"GOLD","purity":"22K","grossGrams":"10.000",
                 "stones":[{"kind":"Diamond","carats":"0.50","count":1,"pricing":{"mode":"PER_CARAT","rate":{"amount":"40000.00","currency":"INR"}},
                            "origin":"NATURAL","lab":"GIA","certificate":"2201234567"}],
                 "pricing":{"mode":"METAL_RATE","wastage":{"mode":"PERCENT_WEIGHT","value":"3","base":"NET"},
                            "making":{"mode":"PER_GRAM","value":"450","base":"NET"}},
                 "otherCharges":[],"cost":{"amount":"70000.00","currency":"INR"},"huid":"AZ4524","hsn":"7113","branchId":"%s"}""".formatted(tag, branch);
    }

    /** A pendant with a price tag, in dollars. */
    public static String aPendant(UUID branch, String tag) {
        return """
                {"tag":"%s","name":"Pendant","metal":"GOLD","purity":"14K","grossGrams":"3.5",
                 "pricing":{"mode":"FIXED","fixedPrice":{"amount":"450.00","currency":"USD"}},"branchId":"%s"}""".formatted(tag, branch);
    }

    /** A wish for a label on each of these pieces. */
    public static Map<String, Object> labels(UUID... pieces) {
        return Map.of("layout", "rat-tail-68x10", "format", "PDF", "pieces", List.of(pieces));
    }

    /** A wish to buy these pieces. */
    public static Map<String, Object> quote(UUID branch, UUID... pieces) {
        return Map.of(
                "branchId",
                branch,
                "lines",
                List.of(pieces).stream().map(piece -> Map.of("pieceId", piece)).toList());
    }

    /** A gift card of 1,000 rupees paid by card. */
    public static Map<String, Object> giftCard(UUID branch) {
        var amount = Map.of("amount", "1000.00", "currency", "INR");
        return Map.of(
                "kind",
                "GIFT_CARD",
                "branchId",
                branch,
                "face",
                amount,
                "payments",
                List.of(Map.of("method", "CARD", "amount", amount)));
    }

    /** That piece, put aside. */
    public static Map<String, Object> cart(UUID branch, UUID piece) {
        return Map.of("branchId", branch, "name", "By the window", "lines", List.of(Map.of("pieceId", piece)));
    }

    /** Boxes at 100 rupees each, none of them there yet. */
    public static Map<String, Object> boxes(UUID branch) {
        return Map.of(
                "branchId",
                branch,
                "code",
                "BOX-" + UUID.randomUUID().toString().substring(0, 6),
                "name",
                "Gift box",
                "kind",
                "QUANTITY",
                "unitPrice",
                Map.of("amount", "100.00", "currency", "INR"));
    }

    /** The ring of the checked case as a design, with a larger size and what goes into one. */
    public static String aDesign(String style, UUID lot) {
        return """
                {"style":"%s","name":"Solitaire ring","category":"Ring","collection":"Classics",
                 "draft":{"metal":"GOLD","purity":"22K","grossGrams":"10.000","hsn":"7113",
                          "stones":[{"kind":"Diamond","carats":"0.50","count":1,"pricing":{"mode":"PER_CARAT","rate":{"amount":"40000.00","currency":"INR"}},
                                     "origin":"NATURAL"}],
                          "pricing":{"mode":"METAL_RATE","wastage":{"mode":"PERCENT_WEIGHT","value":"3","base":"NET"},
                                     "making":{"mode":"PER_GRAM","value":"450","base":"NET"}}},
                 "variants":[{"suffix":"s18","size":"18","grossGrams":"11.000"}],
                 "materials":[{"kind":"METAL","label":"Gold","metal":"GOLD","fineGrams":"9.000","lossPercent":"2"},
                              {"kind":"STONE","label":"Diamond","count":1,"carats":"0.50","per":"CARAT","cost":{"amount":"30000.00","currency":"INR"}},
                              {"kind":"FINDING","label":"Box","lotId":"%s","count":2},
                              {"kind":"LABOUR","label":"Setting","cost":{"amount":"500.00","currency":"INR"}}]}""".formatted(style, lot);
    }

    /** A till with two notes of 500. */
    public static Map<String, Object> till(UUID branch) {
        return Map.of("branchId", branch, "till", "Front", "count", List.of(Map.of("value", "500", "count", 2)));
    }

    /** A fine gram is worth 7,000 rupees in exchange. */
    public static Map<String, Object> exchangeRate(UUID branch) {
        return Map.of(
                "branchId",
                branch,
                "metal",
                "GOLD",
                "fineness",
                999,
                "side",
                "EXCHANGE",
                "perGram",
                Map.of("amount", "7000.00", "currency", "INR"),
                "reason",
                "test");
    }

    /** Ten grams of 916 at that rate: 9.160 g of fine gold, 64,120 rupees. */
    public static String oldGold(UUID branch, UUID customer) {
        return """
                {"branchId":"%s","customerId":"%s","purpose":"EXCHANGE","description":"Two bangles",
                 "assay":{"metal":"GOLD","grossGrams":"10.000","method":"FINENESS","rule":"MEDIAN",
                          "readings":[{"unit":"FINENESS","value":"916"},{"unit":"KARAT","value":"22"},{"unit":"TOUCH","value":"91.6"}]},
                 "agreed":{"amount":"64120.00","currency":"INR"},"signedBy":"Customer One",
                 "identity":{"kind":"PAN","number":"ABCDE1234F"}}""".formatted(branch, customer);
    }

    /** Everything of a sale that the offer speaks of, refunded by card. */
    public static Map<String, Object> creditNote(UUID sale, ShopHttp.Answer offer) {
        return Map.of(
                "saleId",
                sale,
                "lines",
                List.of(Map.of("pieceId", offer.text("/credit/lines/0/pieceId"))),
                "reason",
                "Did not fit",
                "refunds",
                List.of(Map.of(
                        "method",
                        "CARD",
                        "amount",
                        Map.of(
                                "amount",
                                offer.text("/credit/total/amount"),
                                "currency",
                                offer.text("/credit/total/currency")))));
    }

    /** Rupees. */
    public static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "INR");
    }

    /** The quoted pieces put away for three months, 20,000 rupees down by card. */
    public static Map<String, Object> layaway(ShopHttp.Answer quote, UUID customer) {
        var down = Map.of("amount", "20000.00", "currency", "INR");
        return Map.of(
                "quote",
                quote.text("/quote"),
                "customerId",
                customer,
                "months",
                3,
                "payments",
                List.of(Map.of("method", "CARD", "amount", down)));
    }

    /** A sale paid by card. */
    public static Map<String, Object> sale(ShopHttp.Answer quote) {
        return Map.of(
                "quote",
                quote.text("/quote"),
                "payments",
                List.of(Map.of(
                        "method",
                        "CARD",
                        "amount",
                        Map.of("amount", quote.text("/total/amount"), "currency", quote.text("/total/currency")))));
    }
}
