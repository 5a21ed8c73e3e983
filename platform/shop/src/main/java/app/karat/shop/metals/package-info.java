/**
 * Metal rates: world prices and exchange rates as a feed reports them, turned into the board rate of each branch and purity by the shop's rules
 * and overrides. Every rate can name the spot, exchange rate, rule and override it came from, for ever. {@link app.karat.shop.metals.Rates} is
 * the one door. Depends on no other module of the shop.
 */
@NullMarked
package app.karat.shop.metals;

import org.jspecify.annotations.NullMarked;
