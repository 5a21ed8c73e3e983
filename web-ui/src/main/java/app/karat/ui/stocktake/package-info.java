/** Counting the stock with a scanner in hand: counts, scanning, and what came of it. */
@NullMarked
package app.karat.ui.stocktake;

import org.jspecify.annotations.NullMarked;
