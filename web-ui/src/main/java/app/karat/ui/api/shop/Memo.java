package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goods on memo with a customer, or from a consignor. */
public record Memo(
        UUID id,
        String code,
        String direction,
        UUID branchId,
        UUID partyId,
        String partyName,
        LocalDate dueOn,
        List<Line> lines,
        @Nullable String note,
        String madeBy,
        boolean overdue) {

    /** One piece of it. */
    public record Line(
            UUID pieceId,
            String tag,
            String name,
            String purity,
            BigDecimal grossGrams,
            @Nullable Money cost,
            String state) {

        /** Not settled yet. */
        public boolean isOpen() {
            return "OPEN".equals(state);
        }
    }

    /** Goods came in from a consignor. */
    public boolean isIn() {
        return "IN".equals(direction);
    }

    /** How many are not settled yet. */
    public long open() {
        return lines.stream().filter(Line::isOpen).count();
    }

    /** What goes out or comes in. */
    public record Wish(
            String direction,
            UUID branchId,
            @Nullable UUID customerId,
            @Nullable UUID supplierId,
            @Nullable LocalDate dueOn,
            @Nullable List<UUID> pieces,
            @Nullable List<Lent> lent,
            @Nullable String note) {}

    /** A consigned piece and what is owed for it once it is sold. */
    public record Lent(NewPiece piece, @Nullable Money cost) {}

    /** The pieces that an act is about. */
    public record Pieces(List<UUID> pieces) {}
}
