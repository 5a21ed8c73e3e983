/**
 * The pieces: a lazy list with totals that follow the filter, the live price of a piece, and the form that takes one in.
 */
@NullMarked
package app.karat.ui.stock;

import org.jspecify.annotations.NullMarked;
