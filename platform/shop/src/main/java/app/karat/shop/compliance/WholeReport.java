package app.karat.shop.compliance;

import org.jspecify.annotations.Nullable;

/** A report with its numbers in full, for the form and for nobody else. */
public record WholeReport(
        CashReport report, @Nullable String taxId, @Nullable String paperNumber) {

    /** Shows no number. */
    @Override
    public String toString() {
        return "WholeReport";
    }
}
