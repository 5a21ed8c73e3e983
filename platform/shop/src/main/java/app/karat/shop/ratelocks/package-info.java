/**
 * Rates promised to customers: today's rate of a purity for some grams until a day. A quote for the customer may use it, the sale takes its grams in
 * its own transaction, and what is still open is the shop's exposure, shown in fine grams beside the stock that covers it. May use {@code quotes},
 * {@code metals}, {@code customers} and {@code branches}; {@code sales} uses it.
 */
@NullMarked
package app.karat.shop.ratelocks;

import org.jspecify.annotations.NullMarked;
