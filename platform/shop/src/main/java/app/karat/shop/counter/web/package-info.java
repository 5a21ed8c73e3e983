/** The HTTP interface of held carts and quick keys. */
@NullMarked
package app.karat.shop.counter.web;

import org.jspecify.annotations.NullMarked;
