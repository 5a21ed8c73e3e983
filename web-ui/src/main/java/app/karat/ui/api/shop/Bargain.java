package app.karat.ui.api.shop;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a final price comes to, piece by piece; nothing is promised by it. */
public record Bargain(
        List<Line> lines,
        Money listed,
        Money target,
        Money reached,
        boolean exact,
        @Nullable Money floor,
        Money missing,
        boolean needsApproval,
        @Nullable Money margin) {

    /** The cut of one piece: off wastage and making, off stones, and below every floor. */
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

    /** A final price for pieces of one branch. */
    public record Request(
            UUID branchId,
            @Nullable UUID customerId,
            List<Quote.Line> lines,
            Money targetTotal,
            boolean stones,
            @Nullable UUID rateLockId) {}
}
