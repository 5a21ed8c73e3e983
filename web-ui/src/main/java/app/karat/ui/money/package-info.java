/**
 * The money desk: the drawer from its float to its blind count, the end of the day, gift cards and other vouchers.
 */
@NullMarked
package app.karat.ui.money;

import org.jspecify.annotations.NullMarked;
