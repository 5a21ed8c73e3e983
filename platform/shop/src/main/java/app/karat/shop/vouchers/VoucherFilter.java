package app.karat.shop.vouchers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which vouchers a list is about; null means any. */
public record VoucherFilter(
        @Nullable UUID customer,
        @Nullable VoucherKind kind,
        @Nullable VoucherStatus status) {

    /** The conditions in SQL; parameters are bound by the store. */
    String conditions() {
        return (customer == null ? "" : " AND customer_id = :customer")
                + (kind == null ? "" : " AND kind = :kind")
                + (status == null ? "" : " AND status = :status");
    }
}
