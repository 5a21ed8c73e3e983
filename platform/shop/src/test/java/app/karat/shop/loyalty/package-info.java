/** Loyalty points over the real database, with two jewellers. */
@NullMarked
package app.karat.shop.loyalty;

import org.jspecify.annotations.NullMarked;
