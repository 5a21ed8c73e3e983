package app.karat.shop.exchange;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the law asks of a jeweller who buys from the public, as dated data with its source ({@code second-hand/*.json}, DOMAIN §3).
 *
 * @param place state or county it holds in, or null for the rest of the country
 * @param identity whether the seller's paper must be recorded
 * @param holdDays for how long the piece must be kept as it is
 * @param workingDays whether Saturdays and Sundays do not count
 * @param cashUpTo the most that may be paid in cash, or null
 */
public record DealerRule(
        @Nullable String place,
        boolean identity,
        int holdDays,
        boolean workingDays,
        @Nullable BigDecimal cashUpTo,
        String reason,
        String source,
        LocalDate from) {

    /** The first day on which it may be melted or sold, or null. */
    public @Nullable LocalDate holdUntil(LocalDate taken) {
        if (holdDays == 0) {
            return null;
        }
        LocalDate day = taken;
        int left = holdDays;
        while (left > 0) {
            day = day.plusDays(1);
            if (!workingDays || isWorkingDay(day)) {
                left--;
            }
        }
        return day.plusDays(1);
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
