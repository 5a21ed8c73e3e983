/** The HTTP interface of stock takes. */
@NullMarked
package app.karat.shop.stocktake.web;

import org.jspecify.annotations.NullMarked;
