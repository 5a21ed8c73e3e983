package app.karat.shop.exports;

import java.util.List;

/** What can be exported, with its columns. */
public enum ExportKind {
    PIECES(
            "pieces",
            List.of(
                    "Tag",
                    "Name",
                    "Category",
                    "Metal",
                    "Purity",
                    "Gross Wt",
                    "Net Wt",
                    "Other Wt",
                    "Fine g",
                    "Cost",
                    "HUID",
                    "HSN",
                    "Branch Code",
                    "Piece Status",
                    "EPC",
                    "Own fields",
                    "Karat detail")),
    LOTS(
            "lots",
            List.of(
                    "Code",
                    "Name",
                    "Category",
                    "Kind",
                    "Metal",
                    "Purity",
                    "Unit g",
                    "Unit price",
                    "HSN",
                    "Branch Code",
                    "Count",
                    "Grams",
                    "Carats",
                    "Fine g",
                    "Cost",
                    "Since")),
    CUSTOMERS("customers", List.of("Id", "Name", "Phone", "E-mail", "Tax id", "Address", "Place", "Since")),
    SALES(
            "sales",
            List.of(
                    "Invoice",
                    "At",
                    "Branch Code",
                    "Customer",
                    "Pieces",
                    "Grams",
                    "Currency",
                    "Taxable",
                    "Tax",
                    "Round-off",
                    "Total",
                    "Margin",
                    "Sold by")),
    STOCK_ENTRIES(
            "stock-entries",
            List.of(
                    "No",
                    "At",
                    "Kind",
                    "Piece",
                    "Branch Code",
                    "Metal",
                    "Fineness",
                    "Pieces",
                    "Grams",
                    "Fine grams",
                    "Value",
                    "Document")),
    LEDGER("ledger", List.of("No", "At", "Posting", "Branch Code", "Account", "Debit", "Credit"));

    private final String slug;
    private final List<String> headers;

    ExportKind(String slug, List<String> headers) {
        this.slug = slug;
        this.headers = headers;
    }

    /** The name in addresses and files. */
    public String slug() {
        return slug;
    }

    List<String> headers() {
        return headers;
    }
}
