/** The screen that brings pieces in from a sheet: upload, mapping, dry run with control totals, import with progress, undo. */
@NullMarked
package app.karat.ui.imports;

import org.jspecify.annotations.NullMarked;
