package app.karat.shop.inventory;

import app.karat.kernel.security.CurrentUser;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pieces that one document moves together, all of them or none.
 *
 * @param document whose posting and movements these are
 * @param branch where the move is booked for documents that move money only; the pieces' own branch otherwise
 * @param pieces what moves; empty when only the document changes
 * @param from the statuses in which a piece may be taken
 * @param at where they must be, or null when the document holds them already
 * @param heldBy the document that must hold them, or null
 * @param becomes their next status; a piece that is kept for somebody becomes reserved again instead of plainly in stock
 * @param to where they are afterwards, or null when they stay
 * @param heldNext the document that holds them afterwards, or null
 * @param keptFor the customer to whom alone they may be sold afterwards, or null
 * @param movement what the stock ledger calls it, or null when they stay in the branch's stock
 */
public record PieceMove(
        UUID document,
        UUID branch,
        Instant when,
        CurrentUser who,
        List<UUID> pieces,
        List<PieceStatus> from,
        @Nullable UUID at,
        @Nullable UUID heldBy,
        PieceStatus becomes,
        @Nullable UUID to,
        @Nullable UUID heldNext,
        @Nullable UUID keptFor,
        @Nullable Movement movement) {

    /** Keeps its own copies. */
    public PieceMove {
        pieces = List.copyOf(pieces);
        from = List.copyOf(from);
    }

    /** A document that changes and moves no piece. */
    public static PieceMove nothing(UUID document, UUID branch, Instant when, CurrentUser who) {
        return new PieceMove(
                document,
                branch,
                when,
                who,
                List.of(),
                List.of(),
                null,
                null,
                PieceStatus.IN_STOCK,
                null,
                null,
                null,
                null);
    }

    /**
     * What a move is to the stock ledger.
     *
     * @param sign 1 into the stock of a branch, -1 out of it
     * @param costTo the account that takes over the cost of what leaves the stock for good, or null
     */
    public record Movement(String kind, int sign, @Nullable String costTo) {}
}
