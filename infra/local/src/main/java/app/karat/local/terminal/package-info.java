/** How the launcher speaks to the person at the terminal: progress, and refusals that name a way out. */
@NullMarked
package app.karat.local.terminal;

import org.jspecify.annotations.NullMarked;
