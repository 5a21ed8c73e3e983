package app.karat.shop.inventory.web;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.kernel.values.Carats;
import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.inventory.OfDesign;
import app.karat.shop.inventory.Piece;
import app.karat.shop.inventory.PieceStatus;
import app.karat.shop.pricing.OtherCharge;
import app.karat.shop.pricing.PricePlan;
import app.karat.shop.pricing.Stone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece as clients see it.
 *
 * @param cost only for those who may know it: owner, manager and accountant
 * @param price today's price with tax, absent while it cannot be made
 */
record PieceResponse(
        UUID id,
        String tag,
        String name,
        String category,
        Metal metal,
        String purity,
        Fineness fineness,
        Weight grossGrams,
        @Nullable Weight otherGrams,
        List<Stone> stones,
        @Nullable PricePlan pricing,
        List<OtherCharge> otherCharges,
        @Nullable Money cost,
        @Nullable String huid,
        @Nullable String hsn,
        UUID branchId,
        PieceStatus status,
        long version,
        Weight netGrams,
        Weight fineGrams,
        Carats stoneCarats,
        @Nullable Money price,
        Instant createdAt,
        @Nullable String epc,
        Map<String, String> own,
        @Nullable OfDesign design) {

    static PieceResponse of(Piece piece, @Nullable Money price, CurrentUser user) {
        var draft = piece.draft();
        var content = piece.content();
        return new PieceResponse(
                piece.id(),
                piece.tag(),
                piece.name(),
                piece.category(),
                content.purity().metal(),
                content.purity().label(),
                content.purity().fineness(),
                content.gross(),
                draft.otherGrams(),
                draft.stones(),
                draft.pricing(),
                draft.otherCharges(),
                user.is(Role.OWNER, Role.MANAGER, Role.ACCOUNTANT) ? draft.cost() : null,
                piece.huid(),
                draft.hsn(),
                piece.branchId(),
                piece.status(),
                piece.version(),
                content.net(),
                content.fine(),
                content.stones(),
                price,
                piece.createdAt(),
                piece.epc(),
                piece.own(),
                piece.design());
    }
}
