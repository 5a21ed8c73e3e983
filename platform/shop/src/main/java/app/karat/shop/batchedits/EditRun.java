package app.karat.shop.batchedits;

import app.karat.shop.inventory.BatchEdit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it was made.
 *
 * @param undoneAt when it was taken back
 */
public record EditRun(
        UUID id,
        BatchEdit edit,
        List<EditedPiece> pieces,
        String byName,
        Instant at,
        @Nullable Instant undoneAt) {

    /** Keeps its own copy. */
    public EditRun {
        pieces = List.copyOf(pieces);
    }
}
