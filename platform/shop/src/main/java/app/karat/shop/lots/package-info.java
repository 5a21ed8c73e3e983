/**
 * What is kept by count, by weight or in parcels of stones, without a tag on each: receiving it, correcting it with a reason, splitting a parcel,
 * and the parts of a sale's statement that draw on it. {@link app.karat.shop.lots.Lots} is the door; {@link app.karat.shop.lots.LotDraw} joins
 * the statement of a sale. May use {@code quotes}, {@code pricing}, {@code branches}, {@code suppliers}, {@code audit}, {@code payments},
 * {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.lots;

import org.jspecify.annotations.NullMarked;
