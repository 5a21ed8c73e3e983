/**
 * Sheets as files: CSV in the encodings, separators and number styles that people's programs write, and XLSX; read row by row, written row by
 * row, never whole. A file is looked over before it is read, so that a zip bomb or a binary costs nothing. Knows nothing of the trade;
 * {@code imports} and {@code exports} use it.
 */
@NullMarked
package app.karat.shop.sheets;

import org.jspecify.annotations.NullMarked;
