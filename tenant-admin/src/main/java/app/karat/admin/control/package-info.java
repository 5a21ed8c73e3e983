/**
 * The control schema: brought up to date by Flyway, on the start-up thread and before anything reads it.
 */
@NullMarked
package app.karat.admin.control;

import org.jspecify.annotations.NullMarked;
