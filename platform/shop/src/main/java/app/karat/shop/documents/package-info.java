/**
 * Papers: the invoice as the country demands it, drawn as a PDF off the event loop, and the public page's data by which anybody verifies and
 * recomputes it; the delivery note that travels with a transfer; Z reports and day reports for receipt rolls and sheets; credit notes and
 * old-gold vouchers. May use {@code sales}, {@code returns}, {@code exchange}, {@code till}, {@code transfers}, {@code pricing},
 * {@code payments}, {@code branches} and {@code metals}.
 */
@NullMarked
package app.karat.shop.documents;

import org.jspecify.annotations.NullMarked;
