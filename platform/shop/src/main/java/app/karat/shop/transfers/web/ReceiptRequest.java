package app.karat.shop.transfers.web;

import app.karat.kernel.values.Weight;
import app.karat.shop.text.Fields;
import app.karat.shop.transfers.TransferWish;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has arrived, line by line, each with its weight where it was put on the scales. */
@Schema(name = "TransferReceiptRequest")
record ReceiptRequest(@Nullable UUID branchId, @Nullable List<@Nullable Arrival> lines) {

    /** One piece in hand. */
    @Schema(name = "TransferArrival")
    record Arrival(@Nullable UUID pieceId, @Nullable Weight grossGrams) {}

    UUID branch() {
        return Objects.requireNonNull(branchId);
    }

    /** The pieces with their weights, or a problem naming each field that is wrong. */
    Map<UUID, @Nullable Weight> arrived() {
        var fields = new Fields();
        fields.required("branchId", branchId);
        List<Arrival> given = fields.whole("lines", lines);
        fields.require(
                !given.isEmpty() && given.size() <= TransferWish.MOST_PIECES,
                "lines",
                "size",
                "Name 1 to %d pieces.".formatted(TransferWish.MOST_PIECES));
        Map<UUID, @Nullable Weight> arrived = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            UUID piece =
                    fields.required("lines[" + i + "].pieceId", given.get(i).pieceId());
            if (piece != null) {
                fields.require(
                        !arrived.containsKey(piece),
                        "lines[" + i + "].pieceId",
                        "twice",
                        "This piece is there already.");
                arrived.put(piece, given.get(i).grossGrams());
            }
        }
        fields.check();
        return arrived;
    }
}
