/**
 * The money desk: tills from their float to their blind count, the cash that moves through them, and the business day that every document
 * with money belongs to and that nothing enters once it is closed. Other capabilities put {@link app.karat.shop.till.Taking} into their own
 * statement. May use {@code payments}, {@code branches}, {@code audit}, {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.till;

import org.jspecify.annotations.NullMarked;
