/**
 * The shop itself: what the whole business shares, its branches, and the rules its country brings along. The first request of a new tenant
 * opens the shop from its country pack. Every other package may use it; it uses none.
 */
@NullMarked
package app.karat.shop.branches;

import org.jspecify.annotations.NullMarked;
