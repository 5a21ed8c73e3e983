/**
 * Tagged pieces: what each one is and weighs, where it is, and the append-only ledger of its movements in pieces, grams, fine grams and money.
 * {@link app.karat.shop.inventory.Pieces} is the one door. Hands {@code quotes} its pieces; may use {@code pricing}, {@code metals},
 * {@code branches}, {@code audit}, {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.inventory;

import org.jspecify.annotations.NullMarked;
