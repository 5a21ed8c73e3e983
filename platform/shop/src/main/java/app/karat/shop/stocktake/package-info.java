/**
 * Counting the stock while the shop goes on selling: several devices scan into one count, nobody sees what is expected until it is closed, what
 * moved meanwhile is explained from the ledger, and what a manager accepts is written off or taken back in one transaction.
 * {@link app.karat.shop.stocktake.StockTakes} is the door. May use {@code branches}, {@code audit}, {@code store} and {@code text}.
 */
@NullMarked
package app.karat.shop.stocktake;

import org.jspecify.annotations.NullMarked;
