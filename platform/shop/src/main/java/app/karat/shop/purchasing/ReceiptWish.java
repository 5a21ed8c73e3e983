package app.karat.shop.purchasing;

import app.karat.kernel.values.Money;
import app.karat.shop.inventory.NewPiece;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that have come in on an order.
 *
 * @param id made by the client, so that a repeated receipt happens once
 * @param exchangeRate of the order's currency in the shop's
 */
public record ReceiptWish(UUID id, BigDecimal exchangeRate, Charges charges, List<Arrived> pieces) {

    /** Keeps its own copy. */
    public ReceiptWish {
        pieces = List.copyOf(pieces);
    }

    /**
     * One piece.
     *
     * @param line of the order, from 0
     * @param price when it differs from what was agreed, in the order's currency
     */
    public record Arrived(
            int line, NewPiece piece, @Nullable Money price) {}
}
