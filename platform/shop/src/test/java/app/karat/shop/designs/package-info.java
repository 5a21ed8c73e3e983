/** Tests of designs. */
@NullMarked
package app.karat.shop.designs;

import org.jspecify.annotations.NullMarked;
