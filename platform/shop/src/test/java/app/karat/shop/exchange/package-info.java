/** Tests of old metal. */
@NullMarked
package app.karat.shop.exchange;

import org.jspecify.annotations.NullMarked;
