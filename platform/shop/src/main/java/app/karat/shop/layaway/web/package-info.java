/** The HTTP interface of layaways. */
@NullMarked
package app.karat.shop.layaway.web;

import org.jspecify.annotations.NullMarked;
