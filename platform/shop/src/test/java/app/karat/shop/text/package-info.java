/** Tests of what people type. */
@NullMarked
package app.karat.shop.text;

import org.jspecify.annotations.NullMarked;
