/**
 * Measures a running Karat over HTTP, beside the same SQL through raw driver calls in the same run, and live updates to a thousand
 * listeners. What counts are the ratios: they say what the product adds to its database, whatever the machine. Writes a table and a plot.
 */
@NullMarked
package app.karat.benchmark;

import org.jspecify.annotations.NullMarked;
