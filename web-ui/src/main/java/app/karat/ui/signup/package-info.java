/**
 * The public front: what Karat is, and how a jeweller opens a shop in it.
 */
@NullMarked
package app.karat.ui.signup;

import org.jspecify.annotations.NullMarked;
