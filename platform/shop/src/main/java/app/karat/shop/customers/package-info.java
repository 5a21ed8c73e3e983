/**
 * The people who buy: kept with as little as the trade and the law need, found as one types. Tells {@code quotes} where they live; may use
 * {@code audit}, {@code vault}, {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.customers;

import org.jspecify.annotations.NullMarked;
