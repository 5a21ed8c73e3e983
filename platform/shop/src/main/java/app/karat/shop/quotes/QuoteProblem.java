package app.karat.shop.quotes;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.values.Money;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Why there is no quote, or why one does not count. */
public final class QuoteProblem extends Problem {

    private QuoteProblem(
            int status, String slug, String title, String detail, List<FieldError> errors, Map<String, Object> extras) {
        super(status, slug, title, detail, errors, extras);
    }

    /** Not our signature, another business's quote, or no quote at all; which of them is not said. */
    public static QuoteProblem forged() {
        return new QuoteProblem(
                422,
                "quote-forged",
                "Not a quote",
                "This is not a quote of this shop. Make a new one.",
                List.of(),
                Map.of());
    }

    /** Its ten minutes are over. */
    public static QuoteProblem expired(Quote quote) {
        return new QuoteProblem(
                410,
                "quote-expired",
                "Quote expired",
                "This quote is over and the rate may have moved. Make a new one.",
                List.of(),
                Map.of("quoteId", quote.id(), "expiredAt", quote.expiresAt()));
    }

    /** Staff may not go that far down by themselves. */
    public static QuoteProblem belowFloor(int line, String tag, Money room) {
        String message = room.isZero()
                ? "A discount on %s needs a manager.".formatted(tag)
                : "You may take off %s up to %s; more needs a manager.".formatted(tag, room);
        return new QuoteProblem(
                422,
                "below-floor",
                "Below the floor",
                message,
                List.of(new FieldError("lines[%d].discount".formatted(line), "below-floor", message)),
                Map.of("room", room, "tag", tag));
    }

    /** A promise is somebody's: whose it is must be said. */
    public static QuoteProblem lockNeedsCustomer() {
        String message = "A locked rate needs its customer.";
        return new QuoteProblem(
                422,
                "rate-lock-customer",
                "Whose rate is it?",
                message,
                List.of(new FieldError("customerId", "required", message)),
                Map.of());
    }

    /** No piece of its purity is light enough. */
    public static QuoteProblem lockFitsNothing(LockedRate lock) {
        String message = "The locked rate is for %s %s, with %s g left; no piece here fits."
                .formatted(
                        lock.rate().metal().word().toLowerCase(Locale.ROOT),
                        lock.rate().label(),
                        lock.left());
        return new QuoteProblem(
                422,
                "rate-lock-fits-nothing",
                "Locked rate fits nothing",
                message,
                List.of(new FieldError("rateLockId", "fits-nothing", message)),
                Map.of("left", lock.left()));
    }

    /** There is nothing to ask anybody for. */
    public static QuoteProblem needsNoApproval() {
        String message = "These discounts are within your own right.";
        return new QuoteProblem(
                422,
                "approval-not-needed",
                "No approval needed",
                message,
                List.of(new FieldError("lines", "not-needed", message)),
                Map.of());
    }

    /** Nothing, or far too much, to quote. */
    public static QuoteProblem lineCount(int most) {
        String message = "A quote has 1 to %d pieces.".formatted(most);
        return new QuoteProblem(
                422,
                "quote-lines",
                "No such quote",
                message,
                List.of(new FieldError("lines", "size", message)),
                Map.of());
    }

    /** One piece cannot be sold twice. */
    public static QuoteProblem twice(int line) {
        String message = "This piece is on the quote already.";
        return new QuoteProblem(
                422,
                "piece-twice",
                "Piece given twice",
                message,
                List.of(new FieldError("lines[%d].pieceId".formatted(line), "twice", message)),
                Map.of());
    }

    /** No such piece in this business. */
    public static QuoteProblem unknownPiece(int line) {
        String message = "There is no such piece.";
        return new QuoteProblem(
                404,
                "piece-unknown",
                "Unknown piece",
                message,
                List.of(new FieldError("lines[%d].pieceId".formatted(line), "unknown", message)),
                Map.of());
    }

    /** No such customer in this business. */
    public static QuoteProblem unknownCustomer() {
        String message = "There is no such customer.";
        return new QuoteProblem(
                404,
                "customer-unknown",
                "Unknown customer",
                message,
                List.of(new FieldError("customerId", "unknown", message)),
                Map.of());
    }

    /** Sold, reserved, or on its way elsewhere. */
    public static QuoteProblem notAvailable(int line, UUID piece, String tag) {
        return gone(line, piece, tag, "%s is not for sale any more.".formatted(tag));
    }

    /** Reserved for a customer, or on memo with one, who is not on this quote. */
    public static QuoteProblem kept(int line, UUID piece, String tag) {
        return gone(line, piece, tag, "%s is kept for a customer. Name them to sell it to them.".formatted(tag));
    }

    /** It lies in another branch. */
    public static QuoteProblem elsewhere(int line, UUID piece, String tag) {
        return gone(line, piece, tag, "%s is in another branch.".formatted(tag));
    }

    private static QuoteProblem gone(int line, UUID piece, String tag, String message) {
        return new QuoteProblem(
                409,
                "piece-not-available",
                "Piece not available",
                message,
                List.of(new FieldError("lines[%d].pieceId".formatted(line), "not-available", message)),
                Map.of("pieceId", piece, "tag", tag));
    }
}
