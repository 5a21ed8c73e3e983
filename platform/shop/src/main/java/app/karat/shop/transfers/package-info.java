/**
 * Sending pieces and goods of lots from one branch to another: asked for, approved, dispatched, in transit, received whole or in part, lost or cancelled. A piece
 * is in one branch or on one transfer; each step is one statement that moves the pieces and the transfer together or not at all.
 * {@link app.karat.shop.transfers.Transfers} is the one door. What goes of a lot is on the transfer too. May use {@code inventory}, {@code lots}, {@code payments}, {@code branches}, {@code audit},
 * {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.transfers;

import org.jspecify.annotations.NullMarked;
