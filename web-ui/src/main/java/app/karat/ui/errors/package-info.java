/**
 * What a person sees when something is missing, forbidden or broken: what happened, that nothing was lost, what to do.
 */
@NullMarked
package app.karat.ui.errors;

import org.jspecify.annotations.NullMarked;
