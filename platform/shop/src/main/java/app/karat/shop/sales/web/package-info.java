/** The HTTP interface of sales. */
@NullMarked
package app.karat.shop.sales.web;

import org.jspecify.annotations.NullMarked;
