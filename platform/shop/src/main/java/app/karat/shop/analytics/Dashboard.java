package app.karat.shop.analytics;

import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The business at a glance.
 *
 * @param day the shop's business day
 * @param sameWeekday the same weekday of last week up to the same time of day, so that the two can be compared
 * @param byHour today's takings by hour of the shop's clock, hours without sales left out
 */
public record Dashboard(
        LocalDate day,
        String currency,
        Takings today,
        Takings sameWeekday,
        List<LastSale> lastSales,
        Stock stock,
        List<Hour> byHour) {

    /** The same without what only some may know. */
    Dashboard withoutMargin() {
        return new Dashboard(
                day, currency, today.withoutMargin(), sameWeekday.withoutMargin(), lastSales, stock, byHour);
    }

    /**
     * @param grams net metal weight sold
     * @param margin taxable value less cost, of pieces whose cost is known
     */
    public record Takings(
            Money amount,
            int sales,
            int units,
            Weight grams,
            @Nullable Money margin) {

        Takings withoutMargin() {
            return new Takings(amount, sales, units, grams, null);
        }
    }

    /** One of the latest sales. */
    public record LastSale(
            UUID id,
            String invoiceNumber,
            Instant at,
            Money total,
            int units,
            Weight grams,
            @Nullable String customer,
            UUID branchId) {}

    /**
     * @param value at today's rates, absent while a rate is missing
     */
    public record Stock(
            long pieces, List<Fine> fineGrams, @Nullable Money value) {}

    /** Fine metal in stock. */
    public record Fine(Metal metal, String grams) {}

    /** Takings of one hour. */
    public record Hour(int hour, Money amount, int sales) {}
}
