/**
 * Whom the shop buys from: name, tax number, terms and currency, found as one types, with what it owes each of them read from the ledger.
 * {@link app.karat.shop.suppliers.Suppliers} is the one door. May use {@code branches}, {@code audit}, {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.suppliers;

import org.jspecify.annotations.NullMarked;
