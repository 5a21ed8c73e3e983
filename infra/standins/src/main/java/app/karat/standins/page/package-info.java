/** The look that the stand-ins' pages share, with the banner that says what they are. */
@NullMarked
package app.karat.standins.page;

import org.jspecify.annotations.NullMarked;
