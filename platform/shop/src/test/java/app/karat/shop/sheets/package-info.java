/** Tests of sheets as files. */
@NullMarked
package app.karat.shop.sheets;

import org.jspecify.annotations.NullMarked;
