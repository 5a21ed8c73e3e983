/** The HTTP interface of purchasing. */
@NullMarked
package app.karat.shop.purchasing.web;

import org.jspecify.annotations.NullMarked;
