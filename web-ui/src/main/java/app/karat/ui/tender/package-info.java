/** How money is taken, the same wherever it is: one way of paying beside another, vouchers looked up, what is still open. */
@NullMarked
package app.karat.ui.tender;

import org.jspecify.annotations.NullMarked;
