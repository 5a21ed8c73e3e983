/**
 * Keeping a piece for a customer until a moment, here or in another branch from which it is then sent; and the look-up of what other branches
 * have. The piece's own row says for whom and until when, so that a sale decides under the lock it takes anyway; the rows here are the history.
 * {@link app.karat.shop.reservations.Reservations} is the one door. May use {@code transfers}, {@code customers}, {@code inventory},
 * {@code branches}, {@code audit}, {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.reservations;

import org.jspecify.annotations.NullMarked;
