/**
 * The price engine: pure functions from a checked draft, a rate and a tax pack to a bill in which every line explains itself. No clock, no
 * database, no rounding but half up to the minor unit, once per line.
 */
@NullMarked
package app.karat.shop.pricing.engine;

import org.jspecify.annotations.NullMarked;
