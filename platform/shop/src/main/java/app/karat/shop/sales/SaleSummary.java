package app.karat.shop.sales;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a list of sales. */
public record SaleSummary(
        UUID id,
        String invoiceNumber,
        UUID branchId,
        Instant at,
        @Nullable UUID customerId,
        @Nullable String customerName,
        Money total,
        int units,
        Weight grams,
        String soldByName,
        List<String> names) {}
