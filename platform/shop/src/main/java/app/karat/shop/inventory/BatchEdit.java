package app.karat.shop.inventory;

import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One change for many pieces; what is absent stays as it is.
 *
 * @param own fields of the shop's own; a blank value clears the field
 */
public record BatchEdit(@Nullable String category, @Nullable PricePlan pricing, Map<String, String> own) {

    /** Keeps its own copy. */
    public BatchEdit {
        own = Map.copyOf(own);
    }

    /** The own fields that get a value. */
    public Map<String, String> set() {
        return own.entrySet().stream()
                .filter(each -> !each.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The piece with what a batch can change as it was before. */
    public static Piece restored(Piece piece, String category, @Nullable PricePlan pricing, Map<String, String> own) {
        return with(piece, category, pricing, own);
    }

    /** The piece as it becomes; refuses a price plan that does not fit it. */
    public Piece applied(Piece piece) {
        return with(
                piece,
                category == null ? piece.category() : category,
                pricing == null ? piece.draft().pricing() : pricing,
                merged(piece.own()));
    }

    private static Piece with(Piece piece, String category, @Nullable PricePlan plan, Map<String, String> own) {
        PieceDraft before = piece.draft();
        var draft = new PieceDraft(
                before.metal(),
                before.purity(),
                before.grossGrams(),
                before.otherGrams(),
                before.stones(),
                plan,
                before.otherCharges(),
                before.cost(),
                before.hsn());
        return new Piece(
                piece.id(),
                piece.tag(),
                piece.name(),
                category,
                draft,
                draft.content(),
                piece.huid(),
                piece.branchId(),
                piece.status(),
                piece.version(),
                piece.createdAt(),
                piece.epc(),
                own,
                piece.design());
    }

    private Map<String, String> merged(Map<String, String> before) {
        Map<String, String> after = new TreeMap<>(before);
        own.forEach((key, value) -> {
            if (value.isBlank()) {
                after.remove(key);
            } else {
                after.put(key, value);
            }
        });
        return after;
    }
}
