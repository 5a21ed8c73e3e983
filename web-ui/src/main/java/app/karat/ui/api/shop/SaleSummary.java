package app.karat.ui.api.shop;

import java.math.BigDecimal;
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
        @Nullable String customerName,
        Money total,
        long units,
        @Nullable BigDecimal grams,
        @Nullable String soldByName,
        @Nullable List<String> names) {}
