package app.karat.shop.salespeople;

import app.karat.kernel.values.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person sold in a period.
 *
 * @param personId absent for sales that named nobody, which count for whoever took the payment
 * @param sales in which they have a part
 * @param sold their shares before tax
 * @param returned the same shares of what was given back in the period
 * @param commission of what remains
 */
public record SoldBy(@Nullable UUID personId, String name, long sales, Money sold, Money returned, Money commission) {}
