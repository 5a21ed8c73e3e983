/**
 * Old gold at the counter: weighed, tested three times, valued as one types, taken in for a voucher or for money. Speaks to the shop through
 * {@code api.shop} only.
 */
@NullMarked
package app.karat.ui.exchange;

import org.jspecify.annotations.NullMarked;
