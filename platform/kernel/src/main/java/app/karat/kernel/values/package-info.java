/**
 * The values the trade counts in: money, metal weight, carats, fineness, purity and percent. Each is exact decimal, refuses to exist when it
 * is not a thing a jeweller could weigh or pay, and reads and writes itself in JSON as a decimal string. Rounding happens only where a method
 * says so. Depends on {@code problem} and Jackson's annotations.
 */
@NullMarked
package app.karat.kernel.values;

import org.jspecify.annotations.NullMarked;
