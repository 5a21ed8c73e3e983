package app.karat.shop.inventory;

import app.karat.shop.pricing.PieceDraft;
import app.karat.shop.pricing.PricePlan;
import java.util.Map;
import java.util.TreeMap;
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

    Piece applied(Piece piece) {
        PieceDraft before = piece.draft();
        var draft = new PieceDraft(
                before.metal(),
                before.purity(),
                before.grossGrams(),
                before.otherGrams(),
                before.stones(),
                pricing == null ? before.pricing() : pricing,
                before.otherCharges(),
                before.cost(),
                before.hsn());
        return new Piece(
                piece.id(),
                piece.tag(),
                piece.name(),
                category == null ? piece.category() : category,
                draft,
                draft.content(),
                piece.huid(),
                piece.branchId(),
                piece.status(),
                piece.version(),
                piece.createdAt(),
                piece.epc(),
                merged(piece.own()),
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
