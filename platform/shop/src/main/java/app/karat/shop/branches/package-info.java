/**
 * The shop itself: what the whole business shares, its branches, and the rules its country brings along. The first request of a new tenant
 * opens the shop from its country pack. Most packages use it; it uses {@code audit}, {@code text}, {@code store} and tells {@code pricing} where
 * branches stand.
 */
@NullMarked
package app.karat.shop.branches;

import org.jspecify.annotations.NullMarked;
