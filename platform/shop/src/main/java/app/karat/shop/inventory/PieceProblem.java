package app.karat.shop.inventory;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a piece, in the words of the trade. */
public final class PieceProblem extends Problem {

    private PieceProblem(
            int status, String slug, String title, String detail, List<FieldError> errors, Map<String, Object> extras) {
        super(status, slug, title, detail, errors, extras);
    }

    private PieceProblem(int status, String slug, String title, String detail) {
        this(status, slug, title, detail, List.of(), Map.of());
    }

    /** No piece of this business that the caller may see. */
    public static PieceProblem unknown() {
        return new PieceProblem(404, "piece-unknown", "Unknown piece", "There is no such piece.");
    }

    /** A tag names one piece for ever, also after its sale. */
    public static PieceProblem tagTaken(String tag) {
        String detail = "The tag %s is on another piece, or is the code of a lot.".formatted(tag);
        return new PieceProblem(
                409,
                "tag-taken",
                "Tag taken",
                detail,
                List.of(new FieldError("tag", "taken", detail)),
                Map.of("tag", tag));
    }

    /** An RFID tag answers for one piece. */
    public static PieceProblem epcTaken(@Nullable String epc) {
        String detail = "The RFID code %s is on another piece.".formatted(epc);
        return new PieceProblem(
                409, "epc-taken", "RFID code taken", detail, List.of(new FieldError("epc", "taken", detail)), Map.of());
    }

    /** No design, or no variant of it, that the piece could be of. */
    public static PieceProblem designUnknown() {
        String detail = "There is no such design, or it has no such variant.";
        return new PieceProblem(
                422,
                "piece-design-unknown",
                "Unknown design",
                detail,
                List.of(new FieldError("designId", "unknown", detail)),
                Map.of());
    }

    /** The id that the client made is in use. */
    public static PieceProblem idTaken(UUID id) {
        return new PieceProblem(409, "piece-id-taken", "Piece exists", "A piece with the id " + id + " exists.");
    }

    /** Somebody else saved first. */
    public static PieceProblem changedMeanwhile() {
        return new PieceProblem(
                412,
                "changed-meanwhile",
                "Changed meanwhile",
                "Somebody changed this piece since you opened it. Load it again and repeat your change.");
    }

    /** Its life has gone past corrections. */
    public static PieceProblem notEditable(PieceStatus status) {
        return new PieceProblem(
                409,
                "piece-not-editable",
                "Piece not editable",
                "A piece that is %s cannot be changed any more."
                        .formatted(
                                status.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')),
                List.of(),
                Map.of("status", status.name()));
    }
}
