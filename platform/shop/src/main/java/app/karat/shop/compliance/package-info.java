/**
 * What laws on cash and identity ask of a sale: said before the money is taken, with the rule's words and source, and reported afterwards. The
 * rules are data of the country pack; sales enforce them in their own statement. {@link app.karat.shop.compliance.CashRules} and
 * {@link app.karat.shop.compliance.CashReports} are the doors. May use {@code payments}, {@code customers}, {@code vault}, {@code audit},
 * {@code branches} and {@code store}.
 */
@NullMarked
package app.karat.shop.compliance;

import org.jspecify.annotations.NullMarked;
