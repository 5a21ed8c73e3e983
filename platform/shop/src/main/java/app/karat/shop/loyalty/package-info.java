/**
 * Points for what customers spend: a rule as data, an account that the database keeps from being overdrawn, and entries that only grow. Points
 * are earned and taken back within the statements of sales and returns ({@link app.karat.shop.loyalty.LoyaltyPoints}); redeemed they become a
 * voucher. {@link app.karat.shop.loyalty.Loyalty} is the door. May use {@code customers}, {@code vouchers}, {@code till}, {@code payments},
 * {@code branches}, {@code audit}, {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.loyalty;

import org.jspecify.annotations.NullMarked;
