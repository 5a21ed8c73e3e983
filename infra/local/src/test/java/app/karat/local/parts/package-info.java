/** Checks of the launcher's parts. */
@NullMarked
package app.karat.local.parts;

import org.jspecify.annotations.NullMarked;
