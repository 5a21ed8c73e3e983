package app.karat.shop.schemes;

import app.karat.kernel.values.Money;
import app.karat.kernel.values.Weight;
import app.karat.shop.metals.StampedRate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The next instalment at the prices of this moment. For a plan in grams the rate is promised: whoever pays with the promise before it runs out pays
 * exactly this.
 *
 * @param number which instalment
 * @param grams of the plan's purity, absent for a plan in money
 * @param rate of a gram at the board, absent for a plan in money
 * @param promise of that rate, to be sent with the payment
 * @param until when the promise runs out
 */
public record SchemeDue(
        int number,
        Money amount,
        @Nullable Weight grams,
        Weight fineGrams,
        @Nullable StampedRate rate,
        @Nullable String promise,
        @Nullable Instant until) {}
