/**
 * The trail of who did what: one entry in the transaction that does it, never changed or removed. Any package may add to it; it uses none.
 */
@NullMarked
package app.karat.shop.audit;

import org.jspecify.annotations.NullMarked;
