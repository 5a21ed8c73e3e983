/**
 * What an owner sets for the whole chain: metal rates, branches, settings.
 */
@NullMarked
package app.karat.ui.chain;

import org.jspecify.annotations.NullMarked;
