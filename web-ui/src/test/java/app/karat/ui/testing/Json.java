package app.karat.ui.testing;

/** Bodies as the services write them, for one Indian and one American chain. */
public final class Json {

    public static final String TENANT = "0d6f7c3e-2b57-4d5c-9a0a-5f6f0a2f1c11";
    public static final String OTHER_TENANT = "5a1e0c39-7a2e-4f56-8a13-0b6fd6f7a922";
    public static final String BRANCH = "7f0c3f7e-9d1b-4f64-8f57-2a7a9b1c0001";
    public static final String PIECE = "2b0d5b0e-31c4-4b5f-a4d4-0d9a3c7e0001";

    private Json() {}

    public static String me() {
        return """
                {"tenantId":"%s","business":"Suvarna Jewels","country":"IN","currency":"INR","locale":"en-IN",
                 "timeZone":"Asia/Kolkata","state":"active","userName":"Asha Rao","email":"asha@suvarna.example",
                 "roles":["owner"],"branches":[{"id":"%s","code":"MUM","name":"Mumbai","place":"MH","address":""}]}
                """.formatted(TENANT, BRANCH);
    }

    public static String board() {
        return """
                {"branchId":"%s","asOf":"2026-01-05T05:00:00Z","stale":false,"staleAfterSeconds":600,
                 "source":{"name":"stand-in","standIn":true},
                 "metals":[{"metal":"GOLD","usdPerOunce":"4228.00","fxPerUsd":"84.10",
                   "finePerGram":{"amount":"6550.00","currency":"INR"},"changePercent":"0.42","at":"2026-01-05T05:00:00Z",
                   "purities":[{"label":"22K","fineness":916,"perGram":{"amount":"6000.00","currency":"INR"},"overridden":false},
                               {"label":"18K","fineness":750,"perGram":{"amount":"4912.50","currency":"INR"},"overridden":false}]}]}
                """.formatted(BRANCH);
    }

    public static String piece(String tag, String status) {
        return """
                {"id":"%s","tag":"%s","name":"Temple ring","category":"Ring","metal":"GOLD","purity":"22K","fineness":916,
                 "grossGrams":"10.000","otherGrams":"0.000","stones":[],"pricing":{"mode":"METAL_RATE"},"otherCharges":[],
                 "branchId":"%s","status":"%s","version":1,"netGrams":"9.900","fineGrams":"9.068",
                 "price":{"amount":"88206.11","currency":"INR"}}
                """.formatted(PIECE, tag, BRANCH, status);
    }

    public static String facets() {
        return """
                {"categories":[{"value":"Ring","pieces":1200}],"metals":[{"value":"GOLD","pieces":1204}],
                 "purities":[{"value":"22K","pieces":1004}],"branches":[],"statuses":[{"value":"IN_STOCK","pieces":1204}]}
                """;
    }

    public static String breakdown() {
        return """
                {"mode":"METAL_RATE","grossGrams":"10.000","netGrams":"9.900","fineGrams":"9.068",
                 "rate":{"metal":"GOLD","label":"22K","fineness":916,"perGram":{"amount":"6000.00","currency":"INR"},
                         "rateId":"s1","at":"2026-01-05T05:00:00Z","source":"stand-in","overridden":false},
                 "lines":[
                  {"kind":"METAL","label":"Gold 22K","quantity":"9.900","unit":"g","rate":{"amount":"6000.00","currency":"INR"},
                   "amount":{"amount":"59400.00","currency":"INR"},"how":"9.900 g × 6,000.00"},
                  {"kind":"WASTAGE","label":"Wastage","quantity":"0.297","unit":"g","rate":{"amount":"6000.00","currency":"INR"},
                   "amount":{"amount":"1782.00","currency":"INR"},"how":"3 % of 9.900 g"},
                  {"kind":"MAKING","label":"Making","quantity":"9.900","unit":"g","rate":{"amount":"450.00","currency":"INR"},
                   "amount":{"amount":"4455.00","currency":"INR"},"how":"9.900 g × 450.00"},
                  {"kind":"STONE","label":"Diamond","amount":{"amount":"20000.00","currency":"INR"},"how":"one stone"}],
                 "taxable":{"amount":"85637.00","currency":"INR"},
                 "taxes":[{"label":"GST","percent":"3","base":{"amount":"85637.00","currency":"INR"},
                           "amount":{"amount":"2569.11","currency":"INR"}}],
                 "total":{"amount":"88206.11","currency":"INR"}}
                """;
    }

    public static String quote(String tag, String expiresAt) {
        return """
                {"quoteId":"q1","quote":"signed.%s","expiresAt":"%s",
                 "lines":[{"pieceId":"%s","tag":"%s","name":"Temple ring","breakdown":%s}],
                 "taxable":{"amount":"85637.00","currency":"INR"},
                 "taxes":[{"label":"GST","percent":"3","base":{"amount":"85637.00","currency":"INR"},
                           "amount":{"amount":"2569.11","currency":"INR"}}],
                 "roundOff":{"amount":"-0.11","currency":"INR"},"total":{"amount":"88206.00","currency":"INR"}}
                """.formatted(tag, expiresAt, PIECE, tag, breakdown());
    }

    public static String sale(String id) {
        return """
                {"id":"%s","invoiceNumber":"MUM/25-26/0001","branchId":"%s","at":"2026-01-05T05:01:00Z","lines":[],
                 "total":{"amount":"88206.00","currency":"INR"},"paid":{"amount":"88206.00","currency":"INR"},
                 "change":{"amount":"1794.00","currency":"INR"},"payments":[]}
                """.formatted(id, BRANCH);
    }

    public static String verification(String makingAmount) {
        return """
                {"business":"Suvarna Jewels","branch":"Mumbai","locale":"en-IN","timeZone":"Asia/Kolkata","invoiceNumber":"MUM/25-26/0001","at":"2026-01-05T05:01:00Z",
                 "lines":[{"tag":"R-1","name":"Temple ring","breakdown":%s}],
                 "taxes":[{"label":"GST","percent":"3","base":{"amount":"85637.00","currency":"INR"},
                           "amount":{"amount":"2569.11","currency":"INR"}}],
                 "roundOff":{"amount":"-0.11","currency":"INR"},"total":{"amount":"88206.00","currency":"INR"}}
                """.formatted(breakdown().replace("4455.00", makingAmount));
    }
}
