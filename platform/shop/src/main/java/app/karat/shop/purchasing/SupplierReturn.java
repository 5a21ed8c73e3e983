package app.karat.shop.purchasing;

import app.karat.kernel.values.Money;
import java.util.List;
import java.util.UUID;

/**
 * Pieces that go back to the supplier they were bought from.
 *
 * @param shortfall what the supplier does not credit of their landed cost
 */
public record SupplierReturn(UUID supplierId, UUID branchId, List<UUID> pieces, Money shortfall, String reason) {

    /** Keeps its own copy. */
    public SupplierReturn {
        pieces = List.copyOf(pieces);
    }
}
