/** Checks of the launcher's settings. */
@NullMarked
package app.karat.local.settings;

import org.jspecify.annotations.NullMarked;
