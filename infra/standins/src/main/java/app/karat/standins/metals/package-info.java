/**
 * The metal-price feed: answers {@code GET /v1/latest} in the format of metals.dev with prices that wander around the last real
 * monthly mean. For demos and fault tests it can be frozen, slowed, broken or told a price.
 */
@NullMarked
package app.karat.standins.metals;

import org.jspecify.annotations.NullMarked;
