/** Checks of the mail stand-in over its real protocol. */
@NullMarked
package app.karat.standins.mail;

import org.jspecify.annotations.NullMarked;
