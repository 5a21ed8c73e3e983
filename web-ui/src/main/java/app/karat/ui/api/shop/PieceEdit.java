package app.karat.ui.api.shop;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One piece of a change of many: what it was, what it becomes, and why it is left alone if it is. */
public record PieceEdit(
        UUID pieceId,
        String tag,
        String name,
        Part before,
        Part after,
        String state,
        @Nullable String refusal) {

    /** What such a change can touch. */
    public record Part(String category, @Nullable Pricing pricing, Map<String, String> own) {}

    /** What is wished for; what is absent stays as it is. */
    public record Wish(
            List<UUID> pieces,
            @Nullable String category,
            @Nullable Pricing pricing,
            Map<String, String> own) {}

    /** A change as it was made. */
    public record Run(UUID id, List<PieceEdit> pieces) {

        /** How many pieces have become so. */
        public long count(String state) {
            return pieces.stream().filter(one -> one.state().equals(state)).count();
        }
    }

    /** A field that the shop has defined for itself. */
    public record OwnField(
            String key, String label, String type, @Nullable List<String> choices) {}
}
