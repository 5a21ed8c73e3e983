/**
 * The platform's own people: chains, their state, size and migrations.
 */
@NullMarked
package app.karat.ui.operator;

import org.jspecify.annotations.NullMarked;
