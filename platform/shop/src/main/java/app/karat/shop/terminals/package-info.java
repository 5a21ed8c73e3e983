/**
 * Cards charged at a reader on the counter. A charge is a row before anything is asked of the card service, its id makes the asking happen
 * once, and a sale counts it only when it succeeded for exactly that amount and no other sale has. What was charged without a sale stays on a
 * list until it is refunded. The one adapter speaks Stripe Terminal's server-driven API. Knows quotes and branches, not sales.
 */
@NullMarked
package app.karat.shop.terminals;

import org.jspecify.annotations.NullMarked;
