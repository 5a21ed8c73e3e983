/**
 * Old metal that customers bring: assayed, valued at the shop's own purchase rate, taken in for a voucher or for money, gathered into lots and
 * refined. {@link app.karat.shop.exchange.OldGoldDesk} and {@link app.karat.shop.exchange.MeltLots} are the doors. May use {@code metals},
 * {@code vouchers}, {@code till}, {@code payments}, {@code branches}, {@code customers}, {@code audit}, {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.exchange;

import org.jspecify.annotations.NullMarked;
