package app.karat.shop.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are meant.
 *
 * @param free true for what is in no lot yet, false for what is, null for both
 * @param held true for what must still be kept as it is, false for what need not any more, null for both
 * @param today the day that holds are seen from
 */
record OldGoldFilter(@Nullable Boolean free, @Nullable Boolean held, LocalDate today) {

    String conditions() {
        String lots = free == null ? "" : free ? " AND o.lot_id IS NULL" : " AND o.lot_id IS NOT NULL";
        String holds = held == null
                ? ""
                : held ? " AND o.hold_until > :today" : " AND (o.hold_until IS NULL OR o.hold_until <= :today)";
        return lots + holds;
    }
}
