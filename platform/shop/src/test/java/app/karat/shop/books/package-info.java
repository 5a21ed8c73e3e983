/** Tests of the books. */
@NullMarked
package app.karat.shop.books;

import org.jspecify.annotations.NullMarked;
