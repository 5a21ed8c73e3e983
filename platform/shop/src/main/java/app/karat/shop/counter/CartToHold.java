package app.karat.shop.counter;

import app.karat.kernel.values.Money;
import app.karat.shop.pricing.Quantity;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cart as somebody puts it aside. */
public record CartToHold(
        UUID branchId, String name, @Nullable UUID customerId, List<Line> lines) {

    /** Keeps its own copy. */
    public CartToHold {
        lines = List.copyOf(lines);
    }

    /** A piece, or some of a lot. */
    public record Line(
            UUID pieceId,
            @Nullable Quantity quantity,
            @Nullable Money discount) {}
}
