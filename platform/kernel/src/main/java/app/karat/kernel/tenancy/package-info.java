/**
 * Keeps every jeweller's data apart: the tenant of a request travels as an immutable {@link app.karat.kernel.tenancy.TenantRef} in the
 * Reactor Context, and reaches PostgreSQL as role and search path that live exactly as long as one transaction. Whatever forgets its tenant
 * fails closed, because pooled connections own no right of their own. May use {@code problem} only.
 */
@NullMarked
package app.karat.kernel.tenancy;

import org.jspecify.annotations.NullMarked;
