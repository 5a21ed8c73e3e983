package app.karat.shop.till;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A branch's day.
 *
 * @param closedAt null while documents may still enter it
 * @param figures as they were when it closed, or as they are now
 */
public record BusinessDay(
        UUID branchId,
        LocalDate day,
        @Nullable Instant closedAt,
        @Nullable String closedByName,
        DayFigures figures) {}
