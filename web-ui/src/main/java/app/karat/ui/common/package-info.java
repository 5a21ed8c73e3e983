/**
 * The pieces every screen is built of: numbers and dates in the tenant's locale, amounts, price breakdowns, empty states,
 * notices, background work. No screen and no service call lives here.
 */
@NullMarked
package app.karat.ui.common;

import org.jspecify.annotations.NullMarked;
