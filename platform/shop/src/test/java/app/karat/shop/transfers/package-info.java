/** Tests of sending pieces between branches. */
@NullMarked
package app.karat.shop.transfers;

import org.jspecify.annotations.NullMarked;
