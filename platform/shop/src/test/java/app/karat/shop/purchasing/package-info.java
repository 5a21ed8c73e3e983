/** Tests of buying. */
@NullMarked
package app.karat.shop.purchasing;

import org.jspecify.annotations.NullMarked;
