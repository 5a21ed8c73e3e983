/** {@code POST /api/quotes}. */
@NullMarked
package app.karat.shop.quotes.web;

import org.jspecify.annotations.NullMarked;
