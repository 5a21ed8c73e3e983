/** What customers pay off or save for: layaways and gold savings schemes, lists with a panel beside them. */
@NullMarked
package app.karat.ui.plans;

import org.jspecify.annotations.NullMarked;
