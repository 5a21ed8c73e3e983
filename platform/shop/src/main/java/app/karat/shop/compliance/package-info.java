/**
 * What laws on cash and identity ask of a sale: said before the money is taken, with the rule's words and source, and reported afterwards. The
 * rules are data of the country pack; sales enforce them in their own statement. {@link app.karat.shop.compliance.CashRules} is the door. May use
 * {@code payments}, {@code branches} and {@code store}.
 */
@NullMarked
package app.karat.shop.compliance;

import org.jspecify.annotations.NullMarked;
