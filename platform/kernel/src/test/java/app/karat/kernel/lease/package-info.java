/** Checks that one node leads and another follows. */
@NullMarked
package app.karat.kernel.lease;

import org.jspecify.annotations.NullMarked;
