/**
 * How the internal API says no: one Problem base with a stable type URI, rendered as RFC 9457 by one advice.
 * Other packages define their own problems with named factories.
 */
@NullMarked
package app.karat.identity.problem;

import org.jspecify.annotations.NullMarked;
