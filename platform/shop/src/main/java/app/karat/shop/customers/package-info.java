/**
 * The people who buy: kept with as little as the trade and the law need, found as one types. May use {@code audit}, {@code text} and
 * {@code store}.
 */
@NullMarked
package app.karat.shop.customers;

import org.jspecify.annotations.NullMarked;
