package app.karat.shop.transfers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which pieces one branch asks another for. */
public record TransferWish(
        UUID fromBranch,
        UUID toBranch,
        List<UUID> pieces,
        @Nullable String note) {

    /** More than fits on one delivery note is several transfers. */
    public static final int MOST_PIECES = 200;

    /** Keeps its own copy. */
    public TransferWish {
        pieces = List.copyOf(pieces);
    }
}
