package app.karat.shop.transfers;

import app.karat.shop.lots.LotTransfers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which pieces, and how much of which lots, one branch asks another for. */
public record TransferWish(
        UUID fromBranch,
        UUID toBranch,
        List<UUID> pieces,
        List<LotTransfers.Wish> lots,
        @Nullable String note) {

    /** More than fits on one delivery note is several transfers. */
    public static final int MOST_PIECES = 200;

    /** Keeps its own copy. */
    public TransferWish {
        pieces = List.copyOf(pieces);
        lots = List.copyOf(lots);
    }

    /** Pieces only. */
    public TransferWish(UUID fromBranch, UUID toBranch, List<UUID> pieces, @Nullable String note) {
        this(fromBranch, toBranch, pieces, List.of(), note);
    }
}
