/**
 * Gold savings schemes: plans, memberships, instalments in money or in grams at the day's rate, and how they end: at maturity or early, as a
 * voucher or as money. {@link app.karat.shop.schemes.Schemes} is the one door. The benefit is a discount of the shop, not interest (DOMAIN §5).
 * May use {@code sales}, {@code metals}, {@code vouchers}, {@code till}, {@code payments}, {@code pricing}, {@code quotes}, {@code branches},
 * {@code customers}, {@code audit}, {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.schemes;

import org.jspecify.annotations.NullMarked;
