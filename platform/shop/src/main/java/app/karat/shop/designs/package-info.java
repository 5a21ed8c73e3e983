/**
 * Designs: what a business makes or buys again and again, with its variants, what goes into one and what it should cost at today's rates, and how
 * the pieces of it do. {@link app.karat.shop.designs.Designs} is the door. May use {@code inventory}, {@code lots}, {@code pricing},
 * {@code branches}, {@code audit}, {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.designs;

import org.jspecify.annotations.NullMarked;
