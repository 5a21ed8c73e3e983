/**
 * Papers: the invoice as the country demands it, drawn as a PDF off the event loop, and the public page's data by which anybody verifies and
 * recomputes it; Z reports and day reports for receipt rolls and sheets. May use {@code sales}, {@code till}, {@code pricing}, {@code payments}, {@code branches} and {@code metals}.
 */
@NullMarked
package app.karat.shop.documents;

import org.jspecify.annotations.NullMarked;
