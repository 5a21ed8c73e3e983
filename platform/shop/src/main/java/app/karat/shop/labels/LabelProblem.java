package app.karat.shop.labels;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import java.util.List;
import java.util.Map;

/** What can be wrong with a print of labels. */
public final class LabelProblem extends Problem {

    private LabelProblem(
            int status, String slug, String title, String detail, List<FieldError> errors, Map<String, Object> extras) {
        super(status, slug, title, detail, errors, extras);
    }

    /** No print of this business. */
    public static LabelProblem unknown() {
        return new LabelProblem(
                404, "label-print-unknown", "Unknown print", "There is no such print of labels.", List.of(), Map.of());
    }

    /** No layout with that key. */
    public static LabelProblem unknownLayout() {
        String detail = "There is no such layout.";
        return new LabelProblem(
                422,
                "label-layout-unknown",
                "Unknown layout",
                detail,
                List.of(new FieldError("layout", "unknown", detail)),
                Map.of());
    }

    /** Some of these pieces have a label already, and nobody said why they need another. */
    public static LabelProblem reprint(int pieces) {
        String detail = "%d of these pieces had a label before. Say why they need another.".formatted(pieces);
        return new LabelProblem(
                409,
                "label-reprint",
                "Reprint needs a reason",
                detail,
                List.of(new FieldError("reason", "required", detail)),
                Map.of("reprints", pieces));
    }

    /** The id belongs to another print. */
    public static LabelProblem idReused() {
        return new LabelProblem(
                409, "label-print-id-reused", "Print exists", "Another print has this id.", List.of(), Map.of());
    }

    /** The code cannot hold such a text. */
    public static LabelProblem notEncodable(String text) {
        return new LabelProblem(
                422,
                "label-not-encodable",
                "Code cannot hold this",
                "“%s” does not fit into the code of this layout. Choose one with a QR code.".formatted(text),
                List.of(),
                Map.of());
    }

    /** RFID codes are made of the company prefix. */
    public static LabelProblem noCompanyPrefix() {
        String detail = "RFID codes begin with the business's GS1 company prefix. Enter it first.";
        return new LabelProblem(
                409,
                "gs1-prefix-missing",
                "Company prefix missing",
                detail,
                List.of(new FieldError("companyPrefix", "required", detail)),
                Map.of());
    }
}
