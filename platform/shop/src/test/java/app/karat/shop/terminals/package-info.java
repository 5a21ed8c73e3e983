/** Tests of charges at card readers. */
@NullMarked
package app.karat.shop.terminals;

import org.jspecify.annotations.NullMarked;
