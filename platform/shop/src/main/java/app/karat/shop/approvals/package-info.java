/**
 * What somebody may not do alone: they ask, somebody in charge decides, at their own screen or at the counter with a PIN, and the approval is
 * used once for exactly the terms that were asked about. Knows no capability: whoever needs an approval describes the terms, hands over their hash,
 * and uses it in its own transaction through {@link app.karat.shop.approvals.Approvals#use}.
 */
@NullMarked
package app.karat.shop.approvals;

import org.jspecify.annotations.NullMarked;
