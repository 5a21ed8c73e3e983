package app.karat.ui.api.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A branch's day, closed or so far. */
public record BusinessDay(
        UUID branchId,
        LocalDate day,
        @Nullable Instant closedAt,
        @Nullable String closedByName,
        Figures figures) {

    /** What it came to. */
    public record Figures(
            Sales sales, List<Tax> taxes, List<Method> payments, List<Account> accounts, List<Drawer> tills) {}

    /** Its invoices. */
    public record Sales(long count, long pieces, Money taxable, Money tax, Money total) {}

    /** One tax at one rate. */
    public record Tax(String label, BigDecimal percent, Money amount) {}

    /** What was paid by one method. */
    public record Method(String method, long count, Money amount) {}

    /** What was posted to one account. */
    public record Account(String account, Money debit, Money credit) {}

    /** One drawer of the day. */
    public record Drawer(
            String till, @Nullable String zNumber, @Nullable Money difference) {}
}
