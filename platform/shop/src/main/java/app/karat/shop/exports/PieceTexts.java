package app.karat.shop.exports;

import app.karat.kernel.values.Weight;
import app.karat.shop.branches.Shop;
import app.karat.shop.inventory.Piece;
import app.karat.shop.pricing.OtherCharge;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Stone;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A piece as the cells of a row, under the headers of {@link ExportKind#PIECES}. */
final class PieceTexts {

    private final Shop shop;
    private final JsonMapper json;

    PieceTexts(Shop shop, JsonMapper json) {
        this.shop = shop;
        this.json = json;
    }

    List<String> of(Piece piece) {
        var draft = piece.draft();
        var content = piece.content();
        return List.of(
                piece.tag(),
                piece.name(),
                piece.category(),
                content.purity().metal().word(),
                content.purity().label(),
                content.gross().toString(),
                content.net().toString(),
                Objects.requireNonNullElse(draft.otherGrams(), Weight.ZERO).toString(),
                content.fine().toString(),
                draft.cost() == null ? "" : draft.cost().amount().toPlainString(),
                text(piece.huid()),
                text(draft.hsn()),
                shop.branch(piece.branchId()).code(),
                piece.status().name(),
                text(piece.epc()),
                piece.own().isEmpty() ? "" : json.writeValueAsString(piece.own()),
                json.writeValueAsString(new Detail(draft.stones(), draft.pricing(), draft.otherCharges())));
    }

    private static String text(@Nullable String there) {
        return there == null ? "" : there;
    }

    /** Stones, pricing and charges as a whole. */
    record Detail(List<Stone> stones, @Nullable PricePlan pricing, List<OtherCharge> otherCharges) {}
}
