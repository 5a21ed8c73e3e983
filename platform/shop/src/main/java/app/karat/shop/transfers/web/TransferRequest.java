package app.karat.shop.transfers.web;

import app.karat.shop.text.Fields;
import app.karat.shop.transfers.TransferWish;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pieces to send, as a client asks for them. */
record TransferRequest(
        @Nullable UUID fromBranch,
        @Nullable UUID toBranch,
        @Nullable List<@Nullable UUID> pieces,
        @Nullable String note) {

    /** What it asks for, or a problem naming each field that is wrong. */
    TransferWish wish() {
        var fields = new Fields();
        UUID from = fields.required("fromBranch", fromBranch);
        UUID to = fields.required("toBranch", toBranch);
        fields.require(from == null || !from.equals(to), "toBranch", "same", "A transfer goes to another branch.");
        List<UUID> wanted = PieceList.checked("pieces", pieces, fields);
        String checkedNote = fields.optional("note", note, 300);
        fields.check();
        return new TransferWish(Objects.requireNonNull(from), Objects.requireNonNull(to), wanted, checkedNote);
    }

    /** A list of pieces in which nothing is missing or named twice. */
    static final class PieceList {

        private PieceList() {}

        static List<UUID> checked(String field, @Nullable List<@Nullable UUID> given, Fields fields) {
            List<UUID> pieces = fields.whole(field, given);
            fields.require(
                    !pieces.isEmpty() && pieces.size() <= TransferWish.MOST_PIECES,
                    field,
                    "size",
                    "Name 1 to %d pieces.".formatted(TransferWish.MOST_PIECES));
            fields.require(
                    new HashSet<>(pieces).size() == pieces.size(), field, "twice", "A piece is named more than once.");
            return pieces;
        }
    }
}
