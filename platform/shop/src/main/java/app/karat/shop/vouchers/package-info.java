/**
 * Stored value: gift cards, store credit, advances, old gold taken in and credit notes are all vouchers, each kind with its liability account.
 * {@link app.karat.shop.vouchers.Vouchers} is the door; another capability issues one inside its own transaction or, with
 * {@link app.karat.shop.vouchers.VoucherIssue}, inside its own statement. May use {@code till}, {@code payments}, {@code customers}, {@code branches},
 * {@code audit}, {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.vouchers;

import org.jspecify.annotations.NullMarked;
