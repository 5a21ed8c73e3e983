/**
 * Binding prices: a quote freezes what pieces cost for ten minutes, signed by the server and kept by nobody, so that what is paid is what was
 * quoted even when the rate has moved. The sale opens the token with {@link app.karat.shop.quotes.Quotes}; whoever keeps pieces and customers
 * implements {@link app.karat.shop.quotes.PieceSource} and {@link app.karat.shop.quotes.CustomerPlaces}. May use {@code pricing} and
 * {@code approvals}.
 */
@NullMarked
package app.karat.shop.quotes;

import org.jspecify.annotations.NullMarked;
