/** Tests of pictures. */
@NullMarked
package app.karat.shop.photos;

import org.jspecify.annotations.NullMarked;
