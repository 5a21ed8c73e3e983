package app.karat.shop.compliance;

import app.karat.kernel.values.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that counts as cash.
 *
 * @param transaction the sale or other document that it was paid towards
 * @param goods what was sold, if that is a sale
 */
public record CashPayment(
        long id,
        Instant at,
        UUID transaction,
        UUID branchId,
        String method,
        Money amount,
        @Nullable Goods goods) {

    /** What a sale was about. */
    public record Goods(String invoice, String description, Money price) {}
}
