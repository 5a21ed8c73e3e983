package app.karat.shop.einvoice;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import java.util.List;
import java.util.Map;

/** Why there is no e-invoice, or why it cannot be written. */
public final class EInvoiceProblem extends Problem {

    private EInvoiceProblem(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail, errors, Map.of());
    }

    /** The sale is not to a business with a GSTIN, or not in India. */
    public static EInvoiceProblem notNeeded() {
        return new EInvoiceProblem(
                404,
                "e-invoice-not-needed",
                "No e-invoice",
                "Only sales to customers with a GSTIN, and credit notes on them, have an e-invoice.",
                List.of());
    }

    /** Something that the form needs is not on record. */
    static EInvoiceProblem incomplete(List<FieldError> errors) {
        return new EInvoiceProblem(
                422,
                "e-invoice-incomplete",
                "E-invoice incomplete",
                String.join(" ", errors.stream().map(FieldError::message).toList()),
                errors);
    }

    /** It has its number already. */
    static EInvoiceProblem registered() {
        return new EInvoiceProblem(
                409, "e-invoice-registered", "Registered already", "This invoice is registered already.", List.of());
    }
}
