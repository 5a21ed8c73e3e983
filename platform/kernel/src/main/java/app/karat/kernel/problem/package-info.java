/**
 * One format for everything that can go wrong: a {@link app.karat.kernel.problem.Problem} with a stable type URI, rendered as RFC 9457 by one
 * advice. Depends on no other package of the kernel.
 */
@NullMarked
package app.karat.kernel.problem;

import org.jspecify.annotations.NullMarked;
