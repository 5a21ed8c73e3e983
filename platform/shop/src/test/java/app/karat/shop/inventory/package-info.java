/** Tests of the stock and its fixtures. */
@NullMarked
package app.karat.shop.inventory;

import org.jspecify.annotations.NullMarked;
