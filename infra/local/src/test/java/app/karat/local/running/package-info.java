/**
 * All of Karat as {@code ./run} starts it, on ports and in a folder of its own: what only shows when every part runs. Faults are real
 * signals to real processes; the checkers read the database, not the product's answers.
 */
@NullMarked
package app.karat.local.running;

import org.jspecify.annotations.NullMarked;
