/** Tests of exports. */
@NullMarked
package app.karat.shop.exports;

import org.jspecify.annotations.NullMarked;
