/** Checks of the registration portal over its real protocol. */
@NullMarked
package app.karat.standins.einvoice;

import org.jspecify.annotations.NullMarked;
