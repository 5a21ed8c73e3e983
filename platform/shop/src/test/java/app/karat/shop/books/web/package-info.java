/** Tests of the books over HTTP. */
@NullMarked
package app.karat.shop.books.web;

import org.jspecify.annotations.NullMarked;
