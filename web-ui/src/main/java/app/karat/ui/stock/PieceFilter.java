package app.karat.ui.stock;

import app.karat.ui.common.Ids;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is looked for in the stock; it lives in the address, so a list can be shared and back works. */
record PieceFilter(String words, String status, String metal, String category, String purity, String design) {

    static PieceFilter of(QueryParameters address) {
        return new PieceFilter(
                address.getSingleParameter("q").orElse(""),
                address.getSingleParameter("status").orElse("IN_STOCK"),
                address.getSingleParameter("metal").orElse(""),
                address.getSingleParameter("category").orElse(""),
                address.getSingleParameter("purity").orElse(""),
                address.getSingleParameter("design").orElse(""));
    }

    QueryParameters address(@Nullable UUID piece) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", words);
        parameters.put("status", status);
        put(parameters, "metal", metal);
        put(parameters, "category", category);
        put(parameters, "purity", purity);
        put(parameters, "design", design);
        put(parameters, "piece", piece == null ? "" : piece.toString());
        return QueryParameters.simple(parameters);
    }

    @Nullable
    String query() {
        return words.isBlank() ? null : words;
    }

    @Nullable
    String oneStatus() {
        return "ALL".equals(status) ? null : status;
    }

    @Nullable
    String oneMetal() {
        return metal.isBlank() ? null : metal;
    }

    @Nullable
    String oneCategory() {
        return category.isBlank() ? null : category;
    }

    @Nullable
    String onePurity() {
        return purity.isBlank() ? null : purity;
    }

    @Nullable
    UUID oneDesign() {
        return design.isBlank() ? null : Ids.of(design);
    }

    PieceFilter withDesign(String chosen) {
        return new PieceFilter(words, status, metal, category, purity, chosen);
    }

    PieceFilter withCategory(String chosen) {
        return new PieceFilter(words, status, metal, chosen, purity, design);
    }

    PieceFilter withPurity(String chosen) {
        return new PieceFilter(words, status, metal, category, chosen, design);
    }

    PieceFilter withMetal(String chosen) {
        return new PieceFilter(words, status, chosen, category, purity, design);
    }

    PieceFilter withStatus(String chosen) {
        return new PieceFilter(words, chosen, metal, category, purity, design);
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isBlank()) {
            parameters.put(name, value);
        }
    }
}
