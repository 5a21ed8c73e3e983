package app.karat.ui.api.shop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finished sale. */
public record Sale(
        UUID id,
        String invoiceNumber,
        UUID branchId,
        Instant at,
        @Nullable Customer customer,
        List<SoldLine> lines,
        @Nullable Money taxable,
        @Nullable List<Tax> taxes,
        @Nullable Money roundOff,
        Money total,
        @Nullable Money paid,
        @Nullable Money change,
        @Nullable List<Payment> payments,
        @Nullable String verifyUrl) {

    /** What makes a sale: the signed quote, how it is paid, and the till that takes its cash. */
    public record Request(
            String quote,
            @Nullable UUID customerId,
            List<Payment> payments,
            @Nullable UUID tillSession) {}
}
