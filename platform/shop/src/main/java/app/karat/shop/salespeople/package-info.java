/**
 * Who sells in this business, with their commission, and what each of them sold in a period: shares of sales, less the same shares of what was
 * given back. A sale names them by id and keeps their names. {@link app.karat.shop.salespeople.Salespeople} is the one door. May use
 * {@code branches}, {@code audit}, {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.salespeople;

import org.jspecify.annotations.NullMarked;
