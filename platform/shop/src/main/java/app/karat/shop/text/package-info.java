/**
 * What people type: checked field by field before anything is done with it, and made findable by the beginnings of its words. Knows nothing of
 * the trade; any package may use it.
 */
@NullMarked
package app.karat.shop.text;

import org.jspecify.annotations.NullMarked;
