/** Tests of selling, with the independent checker of the books. */
@NullMarked
package app.karat.shop.sales;

import org.jspecify.annotations.NullMarked;
