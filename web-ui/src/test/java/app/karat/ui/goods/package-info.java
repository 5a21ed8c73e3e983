/** Tests of the screens for goods that come, go and wait. */
@NullMarked
package app.karat.ui.goods;

import org.jspecify.annotations.NullMarked;
