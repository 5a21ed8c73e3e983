/** Tests of stock takes. */
@NullMarked
package app.karat.shop.stocktake;

import org.jspecify.annotations.NullMarked;
