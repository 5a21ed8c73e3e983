/** Re-pricing runs: what is to change, what that does to price and margin, and the way back. */
@NullMarked
package app.karat.ui.repricing;

import org.jspecify.annotations.NullMarked;
