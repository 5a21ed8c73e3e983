/** Tests of the stores of files. */
@NullMarked
package app.karat.shop.objects;

import org.jspecify.annotations.NullMarked;
