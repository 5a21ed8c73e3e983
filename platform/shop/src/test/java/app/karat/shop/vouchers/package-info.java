/** Tests of vouchers. */
@NullMarked
package app.karat.shop.vouchers;

import org.jspecify.annotations.NullMarked;
