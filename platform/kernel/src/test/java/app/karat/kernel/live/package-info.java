/** Checks fan-out, replay and conflation of live events. */
@NullMarked
package app.karat.kernel.live;

import org.jspecify.annotations.NullMarked;
