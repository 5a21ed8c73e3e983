/** Tests of sheets as files. */
@NullMarked
package app.karat.shop.imports.sheet;

import org.jspecify.annotations.NullMarked;
