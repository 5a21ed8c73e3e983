/**
 * Papers: the invoice as the country demands it, drawn as a PDF off the event loop, and the public page's data by which anybody verifies and
 * recomputes it. The delivery note that travels with a transfer is drawn here too. May use {@code sales}, {@code transfers}, {@code pricing},
 * {@code payments}, {@code branches} and {@code metals}.
 */
@NullMarked
package app.karat.shop.documents;

import org.jspecify.annotations.NullMarked;
