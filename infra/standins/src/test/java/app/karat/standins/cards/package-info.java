/** Checks of the card service over its real protocol. */
@NullMarked
package app.karat.standins.cards;

import org.jspecify.annotations.NullMarked;
