package app.karat.shop.schemes;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.metals.StampedRate;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One instalment that was paid.
 *
 * @param number which of the plan's months; paid once
 * @param rate that made the amount of an instalment in grams
 */
public record SchemeInstalment(
        UUID id,
        int number,
        UUID branchId,
        Instant at,
        Money amount,
        Weight fineGrams,
        @Nullable StampedRate rate,
        String receiptNumber,
        String byName) {}
