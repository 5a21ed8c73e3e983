/**
 * One change for many chosen pieces: looked at beforehand piece by piece, made as one document, taken back as one. {@link
 * app.karat.shop.batchedits.BatchEdits} is the door. May use {@code inventory}, {@code pricing}, {@code branches}, {@code audit}, {@code text}
 * and {@code store}.
 */
@NullMarked
package app.karat.shop.batchedits;

import org.jspecify.annotations.NullMarked;
