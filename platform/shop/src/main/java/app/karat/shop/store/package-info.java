/**
 * What all stores of the shop share: nullable and JSON binds, which constraint a statement broke, and the keyset that pages go on from. Knows
 * no table; any package may use it.
 */
@NullMarked
package app.karat.shop.store;

import org.jspecify.annotations.NullMarked;
