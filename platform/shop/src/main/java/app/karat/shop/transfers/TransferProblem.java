package app.karat.shop.transfers;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Why a transfer does not go on. */
public final class TransferProblem extends Problem {

    private TransferProblem(
            int status, String slug, String title, String detail, List<FieldError> errors, Map<String, Object> extras) {
        super(status, slug, title, detail, errors, extras);
    }

    /** No transfer of this business that the caller may see. */
    public static TransferProblem unknown() {
        return new TransferProblem(
                404, "transfer-unknown", "Unknown transfer", "There is no such transfer.", List.of(), Map.of());
    }

    /** The id belongs to another transfer. */
    public static TransferProblem idReused(UUID id) {
        return new TransferProblem(
                409,
                "transfer-id-reused",
                "Transfer id reused",
                "The id %s was used for another transfer.".formatted(id),
                List.of(),
                Map.of());
    }

    /** It has gone past this, or is not there yet. */
    public static TransferProblem state(Transfer transfer) {
        return new TransferProblem(
                409,
                "transfer-state",
                "Not possible now",
                "The transfer %s is %s."
                        .formatted(
                                transfer.code(),
                                transfer.status()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' ')),
                List.of(),
                Map.of("status", transfer.status().name()));
    }

    /** Not a piece of this transfer, or received already. */
    public static TransferProblem notOnTheWay(UUID piece) {
        return new TransferProblem(
                409,
                "piece-not-on-the-way",
                "Piece not on the way",
                "This piece is not on the way with this transfer.",
                List.of(),
                Map.of("pieceId", piece));
    }

    /** Somebody else was faster, or a piece was sold or moved since. */
    public static TransferProblem movedOn() {
        return new TransferProblem(
                409,
                "transfer-moved-on",
                "Changed meanwhile",
                "The transfer or one of its pieces has changed meanwhile. Load it again.",
                List.of(),
                Map.of());
    }

    /** A piece that cannot be sent. */
    public static TransferProblem notAvailable(int line, String tag, String status) {
        String message = "%s cannot be sent: it is %s."
                .formatted(tag, status.toLowerCase(Locale.ROOT).replace('_', ' '));
        return new TransferProblem(
                409,
                "piece-not-available",
                "Piece not available",
                message,
                List.of(new FieldError("pieces[" + line + "]", "not-available", message)),
                Map.of("tag", tag, "status", status));
    }

    /** No such piece in the sending branch. */
    public static TransferProblem unknownPiece(int line) {
        String message = "There is no such piece in the branch that is to send it.";
        return new TransferProblem(
                404,
                "piece-unknown",
                "Unknown piece",
                message,
                List.of(new FieldError("pieces[" + line + "]", "unknown", message)),
                Map.of());
    }
}
