/**
 * The books as an auditor sees them: the hash chain over the audit trail, proofs that recompute everything from the rows, what the stock was
 * worth at any moment, its age, and the trial balance. Reads the tables of every capability and is used by none; each brings its own checks as
 * files under {@code db/proof/<capability>}. May use {@code branches}, {@code inventory}, {@code metals}, {@code pricing}, {@code sheets}, {@code store}
 * and {@code text}.
 */
@NullMarked
package app.karat.shop.books;

import org.jspecify.annotations.NullMarked;
