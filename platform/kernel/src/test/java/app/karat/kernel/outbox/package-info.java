/** Checks that what is added in a transaction is published once, in order and to its tenant only. */
@NullMarked
package app.karat.kernel.outbox;

import org.jspecify.annotations.NullMarked;
