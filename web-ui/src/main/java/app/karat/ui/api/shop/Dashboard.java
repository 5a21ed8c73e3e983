package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The day against the same weekday, the last sales, and what lies in stock. */
public record Dashboard(
        @Nullable String day,
        @Nullable Figures today,
        @Nullable Figures sameWeekday,
        @Nullable List<SaleLine> lastSales,
        @Nullable Stock stock) {

    /** One day's trade; the margin only for those who may see it. */
    public record Figures(
            @Nullable Money amount,
            long sales,
            long units,
            @Nullable BigDecimal grams,
            @Nullable Money margin) {}

    /** A sale of the live feed. */
    public record SaleLine(
            UUID id,
            String invoiceNumber,
            Instant at,
            Money total,
            long units,
            @Nullable BigDecimal grams,
            @Nullable String customer,
            @Nullable UUID branchId) {}

    /** What lies in stock: pieces, fine grams by metal, value at today's rate. */
    public record Stock(
            long pieces,
            @Nullable List<Fine> fineGrams,
            @Nullable Money value) {}

    /** Fine grams of a metal. */
    public record Fine(String metal, BigDecimal grams) {}
}
