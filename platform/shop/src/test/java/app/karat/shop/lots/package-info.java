/** Lots over the real database, with two jewellers. */
@NullMarked
package app.karat.shop.lots;

import org.jspecify.annotations.NullMarked;
