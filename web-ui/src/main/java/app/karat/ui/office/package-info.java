/**
 * What the office looks at: the day, the sales, the customers.
 */
@NullMarked
package app.karat.ui.office;

import org.jspecify.annotations.NullMarked;
