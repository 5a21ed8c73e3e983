/** Carts put aside and quick keys over the real database, with two jewellers. */
@NullMarked
package app.karat.shop.counter;

import org.jspecify.annotations.NullMarked;
