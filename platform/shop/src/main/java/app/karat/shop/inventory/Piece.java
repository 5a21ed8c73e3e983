package app.karat.shop.inventory;

import app.karat.shop.pricing.MetalContent;
import app.karat.shop.pricing.PieceDraft;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One tagged article.
 *
 * @param tag what is printed on its label; unique in the business whatever its case, for ever
 * @param draft all that decides its price
 * @param content its weights, worked out from the draft
 * @param huid the hallmark's six letters and digits, where the country has one
 * @param version grows with every change; quotes are bound to it
 * @param epc what its RFID tag answers: 96 bits as 24 hexadecimal digits, unique in the business
 * @param own fields that this business has defined for itself, by their key
 * @param design what it was made or bought after, if that is known
 */
public record Piece(
        UUID id,
        String tag,
        String name,
        String category,
        PieceDraft draft,
        MetalContent content,
        @Nullable String huid,
        UUID branchId,
        PieceStatus status,
        long version,
        Instant createdAt,
        @Nullable String epc,
        Map<String, String> own,
        @Nullable OfDesign design) {

    /** Keeps its own copy. */
    public Piece {
        own = Map.copyOf(own);
    }

    /** A piece of no design. */
    public Piece(
            UUID id,
            String tag,
            String name,
            String category,
            PieceDraft draft,
            MetalContent content,
            @Nullable String huid,
            UUID branchId,
            PieceStatus status,
            long version,
            Instant createdAt,
            @Nullable String epc,
            Map<String, String> own) {
        this(id, tag, name, category, draft, content, huid, branchId, status, version, createdAt, epc, own, null);
    }

    /** A piece of no design, without an RFID tag and without fields of the shop's own. */
    public Piece(
            UUID id,
            String tag,
            String name,
            String category,
            PieceDraft draft,
            MetalContent content,
            @Nullable String huid,
            UUID branchId,
            PieceStatus status,
            long version,
            Instant createdAt) {
        this(id, tag, name, category, draft, content, huid, branchId, status, version, createdAt, null, Map.of());
    }
}
