/** The HTTP interface of the books. */
@NullMarked
package app.karat.shop.books.web;

import org.jspecify.annotations.NullMarked;
