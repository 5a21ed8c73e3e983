package app.karat.shop.counter;

import app.karat.kernel.values.Money;
import app.karat.shop.pricing.Quantity;
import io.swagger.v3.oas.annotations.media.Schema;
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

    /** Keeps its own copy. */
    public HeldCart {
        lines = List.copyOf(lines);
    }

    /**
     * A piece, or some of a lot.
     *
     * @param standing {@code FREE} while it can be sold to this customer; else what became of it: a piece's status, {@code ELSEWHERE} in another
     *     branch, {@code SHORT} where a lot has less left
     */
    @Schema(name = "HeldCartLine")
    public record Line(
            UUID pieceId,
            String tag,
            String name,
            @Nullable Quantity quantity,
            @Nullable Money discount,
            String standing) {}
}
