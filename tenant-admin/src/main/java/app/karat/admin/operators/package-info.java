/**
 * What a platform operator sees and does: search chains, suspend and resume them with a reason, hand out API clients, watch
 * spares and migrations. Uses tenants and accounts.
 */
@NullMarked
package app.karat.admin.operators;

import org.jspecify.annotations.NullMarked;
