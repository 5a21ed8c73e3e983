package app.karat.shop.inventory;

import app.karat.kernel.security.CurrentUser;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * New pieces that one document brings into a branch's stock, all or none.
 *
 * @param kind what the stock ledger calls it
 * @param consignedOn the memo on which they are lent, or null when they are bought
 */
public record PieceIntake(
        UUID document,
        UUID branch,
        Instant when,
        CurrentUser who,
        Currency currency,
        List<Piece> pieces,
        String kind,
        UUID supplier,
        @Nullable UUID consignedOn) {

    /** Keeps its own copy. */
    public PieceIntake {
        pieces = List.copyOf(pieces);
    }
}
