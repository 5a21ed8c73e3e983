/**
 * The point of sale: scan, customer, discount, payment, paper; everything by keyboard.
 */
@NullMarked
package app.karat.ui.counter;

import org.jspecify.annotations.NullMarked;
