package app.karat.ui.api.shop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cart put aside, with how what is in it stands now. */
public record HeldCart(
        UUID id,
        UUID branchId,
        String name,
        @Nullable UUID customerId,
        @Nullable String customerName,
        List<Line> lines,
        String heldByName,
        Instant at,
        Instant expiresAt) {

    /** A piece, or some of a lot; {@code FREE} while it can be sold to this customer. */
    public record Line(
            UUID pieceId,
            String tag,
            String name,
            @Nullable Quantity quantity,
            @Nullable Money discount,
            String standing) {

        /** Can still be sold. */
        public boolean isFree() {
            return "FREE".equals(standing);
        }
    }

    /** One to put aside. */
    public record Wish(UUID branchId, String name, @Nullable UUID customerId, List<WishLine> lines) {}

    /** A piece, or some of a lot. */
    public record WishLine(
            UUID pieceId,
            Quote.@Nullable Taken quantity,
            @Nullable Money discount) {}
}
