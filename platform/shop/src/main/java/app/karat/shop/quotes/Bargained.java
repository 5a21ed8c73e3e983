package app.karat.shop.quotes;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Money;
import app.karat.shop.pricing.Bargain;
import app.karat.shop.pricing.BilledPiece;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a final price comes to; nothing is promised by it.
 *
 * @param reached the total nearest to the target that tax and rounding allow
 * @param exact whether that is the target
 * @param floor the lowest total that staff may grant by themselves; staff are told when they try to pass it (decision 0042)
 * @param missing how far the discounts go beyond the floors, before tax; zero within them
 * @param needsApproval whether this user needs somebody else for it
 * @param margin only for managers and owners and only when every cost is known
 */
public record Bargained(
        List<Line> lines,
        Money listed,
        Money target,
        Money reached,
        boolean exact,
        @Nullable Money floor,
        Money missing,
        boolean needsApproval,
        @Nullable Money margin) {

    public Bargained {
        lines = List.copyOf(lines);
    }

    /**
     * One piece.
     *
     * @param listed before discount and tax
     * @param discount all that comes off
     * @param work the part off wastage and making
     * @param stones the part off stones and setting
     * @param below the part below every floor
     * @param room how far staff may go by themselves, told like the floor
     */
    @Schema(name = "BargainLine")
    public record Line(
            UUID pieceId,
            String tag,
            String name,
            Money listed,
            Money discount,
            Money work,
            Money stones,
            Money below,
            @Nullable Money room) {}

    static Bargained of(Laid laid, Offered offered, CurrentUser user) {
        Bargain bargain = Objects.requireNonNull(offered.bargain());
        boolean passed = QuoteDesk.belowFloor(laid, offered, user).isPresent();
        boolean told = passed || QuoteDesk.isInCharge(user);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < bargain.cuts().size(); i++) {
            lines.add(line(
                    laid.pieces().get(i),
                    bargain.cuts().get(i),
                    bargain.bill().lines().get(i),
                    told));
        }
        return new Bargained(
                lines,
                bargain.listed(),
                bargain.target(),
                bargain.reached(),
                bargain.isExact(),
                told ? bargain.floor() : null,
                bargain.beyond(),
                passed,
                QuoteDesk.margin(bargain.bill(), user));
    }

    private static Line line(CounterPiece piece, Bargain.Cut cut, BilledPiece billed, boolean told) {
        return new Line(
                piece.id(),
                piece.tag(),
                piece.name(),
                billed.breakdown().taxable().plus(cut.discount()),
                cut.discount(),
                cut.work(),
                cut.stones(),
                cut.below(),
                told ? billed.room() : null);
    }
}
