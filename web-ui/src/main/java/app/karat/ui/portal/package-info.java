/**
 * What a customer may see without signing in: the price of their own piece, step by step.
 */
@NullMarked
package app.karat.ui.portal;

import org.jspecify.annotations.NullMarked;
