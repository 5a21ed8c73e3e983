package app.karat.shop.transfers.web;

import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Weight;
import app.karat.shop.lots.LotTransfers;
import app.karat.shop.pricing.Quantity;
import app.karat.shop.text.Fields;
import app.karat.shop.transfers.TransferWish;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pieces, and goods of lots, to send, as a client asks for them. */
record TransferRequest(
        @Nullable UUID fromBranch,
        @Nullable UUID toBranch,
        @Nullable List<@Nullable UUID> pieces,
        @Nullable List<@Nullable LotPortion> lots,
        @Nullable String note) {

    /** What it asks for, or a problem naming each field that is wrong. */
    TransferWish wish() {
        var fields = new Fields();
        UUID from = fields.required("fromBranch", fromBranch);
        UUID to = fields.required("toBranch", toBranch);
        fields.require(from == null || !from.equals(to), "toBranch", "same", "A transfer goes to another branch.");
        List<LotTransfers.Wish> portions = portions(fields);
        List<UUID> wanted = pieces == null && !portions.isEmpty()
                ? List.of()
                : PieceList.checked("pieces", pieces, portions.isEmpty(), fields);
        String checkedNote = fields.optional("note", note, 300);
        fields.check();
        return new TransferWish(
                Objects.requireNonNull(from), Objects.requireNonNull(to), wanted, portions, checkedNote);
    }

    private List<LotTransfers.Wish> portions(Fields fields) {
        List<LotPortion> sent = fields.whole("lots", lots);
        fields.require(sent.size() <= TransferWish.MOST_PIECES, "lots", "size", "Name at most 200 lots.");
        var named = new HashSet<UUID>();
        List<LotTransfers.Wish> portions = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            UUID lot = fields.required("lots[" + i + "].lotId", sent.get(i).lotId());
            if (lot != null) {
                fields.require(named.add(lot), "lots[" + i + "].lotId", "twice", "This lot is there already.");
                portions.add(new LotTransfers.Wish(lot, sent.get(i).quantity()));
            }
        }
        return portions;
    }

    /** So much of a lot; what does not apply is left out. */
    @Schema(name = "TransferLotRequest")
    record LotPortion(
            @Nullable UUID lotId,
            @Nullable Integer count,
            @Nullable Weight grams,
            @Nullable Carats carats) {

        Quantity quantity() {
            return new Quantity(
                    count == null ? 0 : count,
                    grams == null ? Weight.ZERO : grams,
                    carats == null ? Carats.ZERO : carats);
        }
    }

    /** A list of pieces in which nothing is missing or named twice. */
    static final class PieceList {

        private PieceList() {}

        static List<UUID> checked(String field, @Nullable List<@Nullable UUID> given, Fields fields) {
            return checked(field, given, true, fields);
        }

        static List<UUID> checked(String field, @Nullable List<@Nullable UUID> given, boolean needed, Fields fields) {
            List<UUID> pieces = fields.whole(field, given);
            fields.require(
                    (!needed || !pieces.isEmpty()) && pieces.size() <= TransferWish.MOST_PIECES,
                    field,
                    "size",
                    "Name 1 to %d pieces.".formatted(TransferWish.MOST_PIECES));
            fields.require(
                    new HashSet<>(pieces).size() == pieces.size(), field, "twice", "A piece is named more than once.");
            return pieces;
        }
    }
}
