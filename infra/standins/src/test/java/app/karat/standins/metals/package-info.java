/** Checks of the metals stand-in over its real protocol. */
@NullMarked
package app.karat.standins.metals;

import org.jspecify.annotations.NullMarked;
