/**
 * What makes a counter quick: carts put aside and taken up again at any till of the branch, and the branch's keys for what it sells often.
 * Nothing here reserves anything. {@link app.karat.shop.counter.HeldCarts} and {@link app.karat.shop.counter.QuickKeys} are the doors. May use
 * {@code lots}, {@code pricing}, {@code branches}, {@code audit}, {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.counter;

import org.jspecify.annotations.NullMarked;
