/** Tests of keeping pieces for customers. */
@NullMarked
package app.karat.shop.reservations;

import org.jspecify.annotations.NullMarked;
