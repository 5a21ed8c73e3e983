/**
 * Re-pricing runs: a change of wastage, making, mark-up or tag price over many pieces as one thing, with a preview, guard rails, an approval
 * beyond them, a moment to run at, and a way back. A run is worked on in batches, each a transaction of its own that a killed node leaves whole;
 * a piece that was changed meanwhile is left alone and listed. May use {@code inventory}, {@code pricing}, {@code approvals} and {@code branches}.
 */
@NullMarked
package app.karat.shop.repricing;

import org.jspecify.annotations.NullMarked;
