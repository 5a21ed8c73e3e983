/**
 * Counts guesses per account and per address and makes the guesser wait longer each time (INVARIANTS A6).
 * Subjects are opaque names, so an unknown e-mail is counted exactly like a known one. Depends on nothing.
 */
@NullMarked
package app.karat.identity.attempts;

import org.jspecify.annotations.NullMarked;
