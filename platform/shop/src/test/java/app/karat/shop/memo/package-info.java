/** Tests of memos. */
@NullMarked
package app.karat.shop.memo;

import org.jspecify.annotations.NullMarked;
