/**
 * The world market as this node knows it: a feed adapter, one poller across all nodes, the tables {@code market.spot} and {@code market.fx} that
 * keep every price with source and time, and a snapshot in memory that prices are made from. Platform data, the same for all tenants.
 */
@NullMarked
package app.karat.shop.metals.market;

import org.jspecify.annotations.NullMarked;
