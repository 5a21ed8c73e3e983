/** Checks what clients get from the live streams, and when they are cut off. */
@NullMarked
package app.karat.shop.live;

import org.jspecify.annotations.NullMarked;
