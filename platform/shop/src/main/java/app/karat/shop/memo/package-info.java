/**
 * Memos: pieces out with a customer or trade partner for a while, and consignments in from a supplier that are not the shop's own until it
 * sells or keeps them. A piece out on memo may be sold to its holder only; a consigned piece is owed for when it is sold.
 * {@link app.karat.shop.memo.Memos} is the one door. May use {@code suppliers}, {@code customers}, {@code inventory}, {@code payments},
 * {@code branches}, {@code audit}, {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.memo;

import org.jspecify.annotations.NullMarked;
