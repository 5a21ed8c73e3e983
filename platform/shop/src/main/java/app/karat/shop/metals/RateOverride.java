package app.karat.shop.metals;

import app.karat.kernel.values.Fineness;
import app.karat.kernel.values.Metal;
import app.karat.kernel.values.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A board rate set by hand for the day, with the reason and who set it. Withdrawing adds a row without a rate; nothing is changed.
 *
 * @param side sale rate, or the rate at which old metal is taken in exchange or bought
 * @param perGram the rate, absent when this row withdraws an earlier one
 * @param until end of the business day it was set on
 */
public record RateOverride(
        long id,
        @Nullable UUID branchId,
        Metal metal,
        Fineness fineness,
        RateSide side,
        @Nullable Money perGram,
        @Nullable String reason,
        String byName,
        Instant at,
        Instant until) {}
