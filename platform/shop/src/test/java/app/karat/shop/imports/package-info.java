/** Tests of imports. */
@NullMarked
package app.karat.shop.imports;

import org.jspecify.annotations.NullMarked;
