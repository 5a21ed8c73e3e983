/** Tests of payments and postings. */
@NullMarked
package app.karat.shop.payments;

import org.jspecify.annotations.NullMarked;
