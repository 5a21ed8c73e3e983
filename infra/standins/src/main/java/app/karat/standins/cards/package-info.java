/**
 * A card service with simulated readers: the paths, fields and errors of Stripe Terminal's server-driven API, as far as Karat uses them. The
 * cents of an amount decide whether the bank says yes, as with Stripe's test cards; somebody plays the customer on a page or with the test
 * helper.
 */
@NullMarked
package app.karat.standins.cards;

import org.jspecify.annotations.NullMarked;
