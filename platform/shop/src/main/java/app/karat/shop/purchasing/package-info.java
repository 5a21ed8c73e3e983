/**
 * Buying: orders with what was agreed per line, goods receipts that bring pieces into stock at their landed cost, payments to suppliers and
 * returns to them; each posts stock and the supplier's account together. {@link app.karat.shop.purchasing.Purchases} is the one door. May use
 * {@code suppliers}, {@code inventory}, {@code pricing}, {@code payments}, {@code branches}, {@code audit}, {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.purchasing;

import org.jspecify.annotations.NullMarked;
