package app.karat.shop.branches;

import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Numbers without gaps for papers other than invoices, per branch and financial year: {@code MUM/R2627/00001}. Sixteen signs at most, as
 * Indian law wants of them too.
 */
public enum DocumentSeries {
    /** Of money taken for something other than a sale. */
    RECEIPT("R"),
    /** Of a counted till. */
    Z_REPORT("Z"),
    /** Of old metal that was taken in. */
    OLD_GOLD("G"),
    /** Of goods that came back. */
    CREDIT_NOTE("C"),
    /** Of goods that were bought back. */
    BUY_BACK("B");

    private final String letter;

    DocumentSeries(String letter) {
        this.letter = letter;
    }

    /**
     * A part {@code numbered} of a {@code WITH}, with one column {@code number}. It takes the next number if the part named here has a row,
     * and holds its series until the commit: place it as late as can be.
     */
    public static String next(String from) {
        return """
            numbered AS (
              INSERT INTO document_series AS d (branch_id, financial_year, document, last)
              SELECT :seriesBranch, :seriesYear, :seriesDocument, 1 FROM %s
              ON CONFLICT (branch_id, financial_year, document) DO UPDATE SET last = d.last + 1
              RETURNING :seriesPrefix || lpad(d.last::text, greatest(:seriesDigits, length(d.last::text)), '0') AS number
            )""".formatted(from);
    }

    /** Binds the parameters of {@link #next}. */
    public GenericExecuteSpec bind(GenericExecuteSpec statement, Shop shop, Branch branch, Instant at) {
        CountryPack pack = shop.pack();
        int year = pack.financialYear(shop.day(at));
        return statement
                .bind("seriesBranch", branch.id())
                .bind("seriesYear", (short) year)
                .bind("seriesDocument", name())
                .bind("seriesPrefix", pack.documentPrefix(branch.code(), letter, year))
                .bind("seriesDigits", pack.invoiceNumber().digits() - 1);
    }
}
