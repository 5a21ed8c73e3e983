/**
 * Selling: a verified quote, the payments and a sale id made by the client become a sale, its invoice number, the piece's new status, the
 * ledgers, the audit entry and the event in one statement of one transaction. {@link app.karat.shop.sales.Sales} is the one door. May use
 * {@code quotes}, {@code pricing}, {@code payments}, {@code vouchers}, {@code till}, {@code receivables}, {@code customers}, {@code branches}, {@code audit}, {@code text} and {@code store}; pieces change status here
 * by statement, for a sale cannot afford a second round trip.
 */
@NullMarked
package app.karat.shop.sales;

import org.jspecify.annotations.NullMarked;
