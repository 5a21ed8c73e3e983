/**
 * What surrounds every screen of a signed-in person: navigation, branch, gold ticker, search, connection state.
 */
@NullMarked
package app.karat.ui.frame;

import org.jspecify.annotations.NullMarked;
