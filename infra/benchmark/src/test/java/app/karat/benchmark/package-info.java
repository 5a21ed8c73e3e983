/** Checks the arithmetic of the measurements, without anything running. */
@NullMarked
package app.karat.benchmark;

import org.jspecify.annotations.NullMarked;
