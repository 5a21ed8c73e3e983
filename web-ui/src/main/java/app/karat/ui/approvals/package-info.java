/** What waits for somebody in charge: requests to grant or refuse, and the PIN they approve with at the counter. */
@NullMarked
package app.karat.ui.approvals;

import org.jspecify.annotations.NullMarked;
