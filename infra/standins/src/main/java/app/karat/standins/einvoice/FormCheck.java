package app.karat.standins.einvoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the portal looks at before it gives a number: the needed fields, their forms, and whether the figures add up. */
final class FormCheck {

    private static final String GSTIN = "[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]";

    private static final Map<String, String> NEEDED = new LinkedHashMap<>();

    static {
        NEEDED.put("/Version", "1\\.1");
        NEEDED.put("/TranDtls/TaxSch", "GST");
        NEEDED.put("/TranDtls/SupTyp", "B2B|SEZWP|SEZWOP|EXPWP|EXPWOP|DEXP");
        NEEDED.put("/DocDtls/Typ", "INV|CRN|DBN");
        NEEDED.put("/DocDtls/No", "[a-zA-Z1-9][a-zA-Z0-9/-]{0,15}");
        NEEDED.put("/DocDtls/Dt", "[0-3][0-9]/[01][0-9]/2[0-9]{3}");
        for (String party : List.of("/SellerDtls", "/BuyerDtls")) {
            NEEDED.put(party + "/Gstin", GSTIN);
            NEEDED.put(party + "/LglNm", ".{3,100}");
            NEEDED.put(party + "/Addr1", ".{1,100}");
            NEEDED.put(party + "/Loc", ".{3,50}");
            NEEDED.put(party + "/Pin", "[1-9][0-9]{5}");
            NEEDED.put(party + "/Stcd", "[0-9]{1,2}");
        }
        NEEDED.put("/BuyerDtls/Pos", "[0-9]{1,2}");
        NEEDED.put("/ItemList/0/HsnCd", "[0-9]{4,8}");
        NEEDED.put("/ItemList/0/GstRt", "[0-9.]+");
    }

    private FormCheck() {}

    /** What is wrong, as code and words; empty when the invoice can be registered. */
    static List<Map<String, String>> faults(JsonNode form) {
        List<Map<String, String>> faults = new ArrayList<>();
        NEEDED.forEach((pointer, pattern) -> {
            if (!form.at(pointer).asString("").matches(pattern)) {
                faults.add(fault("5002", pointer.substring(1).replace('/', '.') + " is missing or not of its form"));
            }
        });
        if (faults.isEmpty()) {
            sums(form, faults);
        }
        return faults;
    }

    private static void sums(JsonNode form, List<Map<String, String>> faults) {
        BigDecimal items = BigDecimal.ZERO;
        BigDecimal taxable = BigDecimal.ZERO;
        for (JsonNode item : form.get("ItemList")) {
            items = items.add(number(item, "TotItemVal"));
            taxable = taxable.add(number(item, "AssAmt"));
        }
        JsonNode values = form.get("ValDtls");
        if (isFar(taxable, number(values, "AssVal"))) {
            faults.add(fault("2182", "Taxable value of items does not match the total"));
        }
        BigDecimal total = items.add(number(values, "RndOffAmt")).add(number(values, "OthChrg"));
        if (isFar(total, number(values, "TotInvVal"))) {
            faults.add(fault("2189", "Invalid total invoice value"));
        }
    }

    /** The portal forgives one rupee. */
    private static boolean isFar(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(BigDecimal.ONE) > 0;
    }

    private static BigDecimal number(JsonNode node, String field) {
        return new BigDecimal(node.path(field).asString("0"));
    }

    private static Map<String, String> fault(String code, String message) {
        return Map.of("ErrorCode", code, "ErrorMessage", message);
    }
}
