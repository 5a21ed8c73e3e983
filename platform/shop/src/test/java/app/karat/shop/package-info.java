/** Tests of the shop as a whole and what its features' tests share. */
@NullMarked
package app.karat.shop;

import org.jspecify.annotations.NullMarked;
