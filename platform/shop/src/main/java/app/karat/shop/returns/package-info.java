/**
 * Goods that come back: what of each charge is given back is policy, dated data with a default per country; the credit note, the refund and the
 * piece's way back into stock are one statement, and never more than was paid is refunded. {@link app.karat.shop.returns.Returns} is the door.
 * May use {@code sales}, {@code inventory}, {@code lots}, {@code metals}, {@code pricing}, {@code vouchers}, {@code till}, {@code payments}, {@code branches}, {@code audit},
 * {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.returns;

import org.jspecify.annotations.NullMarked;
