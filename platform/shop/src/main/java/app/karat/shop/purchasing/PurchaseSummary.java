package app.karat.shop.purchasing;

import app.karat.kernel.values.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the list of purchases: an order, a payment or a return. */
public record PurchaseSummary(
        UUID id,
        Kind kind,
        String code,
        UUID supplierId,
        String supplierName,
        UUID branchId,
        String status,
        Money total,
        @Nullable String note,
        String madeBy,
        Instant createdAt) {

    /** What kind of paper it is. */
    public enum Kind {
        ORDER,
        PAYMENT,
        RETURN
    }
}
