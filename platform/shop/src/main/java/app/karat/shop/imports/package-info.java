/**
 * Pieces out of sheets: a run goes from the uploaded file over its mapping and a dry run to the import and, if need be, back out as a whole.
 * {@link app.karat.shop.imports.Imports} is the one door; the work itself is done off the request by one worker per business, in batches that
 * commit together with their progress, so that it goes on exactly where it stopped. May use {@code inventory}, {@code pricing},
 * {@code objects}, {@code sheets}, {@code branches}, {@code audit}, {@code text} and {@code store}.
 */
@NullMarked
package app.karat.shop.imports;

import org.jspecify.annotations.NullMarked;
