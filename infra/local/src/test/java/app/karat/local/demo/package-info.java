/** Checks of the launcher's demo. */
@NullMarked
package app.karat.local.demo;

import org.jspecify.annotations.NullMarked;
