/**
 * What customers have left to pay: a sale on account makes a receivable in its own statement, later payments settle it, and nobody can settle
 * more than is open. {@link app.karat.shop.receivables.Receivables} is the door. May use {@code till}, {@code payments}, {@code branches},
 * {@code audit}, {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.receivables;

import org.jspecify.annotations.NullMarked;
