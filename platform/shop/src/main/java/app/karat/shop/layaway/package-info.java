/**
 * Pieces that a customer pays off: priced once by a quote, kept for nobody else, paid by a schedule, and handed over by an ordinary sale when
 * nothing is left. {@link app.karat.shop.layaway.Layaways} is the one door. Its row is changed over the version it was read at, and the
 * database refuses more than is owed. May use {@code sales}, {@code vouchers}, {@code till}, {@code payments}, {@code branches},
 * {@code customers}, {@code audit}, {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.layaway;

import org.jspecify.annotations.NullMarked;
