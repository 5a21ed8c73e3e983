/** Checks of the launcher itself. */
@NullMarked
package app.karat.local;

import org.jspecify.annotations.NullMarked;
