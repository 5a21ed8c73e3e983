package app.karat.shop.purchasing;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Goods of an order that came in.
 *
 * @param exchangeRate of the supplier's currency in the shop's, one where they are the same
 * @param price of the goods in the shop's currency, owed to the supplier
 */
public record GoodsReceipt(
        UUID id,
        Instant at,
        String by,
        BigDecimal exchangeRate,
        Charges charges,
        Money price,
        List<ReceivedPiece> pieces) {

    /** Keeps its own copy. */
    public GoodsReceipt {
        pieces = List.copyOf(pieces);
    }

    /**
     * One piece of it.
     *
     * @param line which line of the order it fills, from 0
     * @param price in the shop's currency
     * @param cost the price and its share of the charges
     */
    public record ReceivedPiece(UUID pieceId, int line, String tag, Weight grossGrams, Money price, Money cost) {}
}
