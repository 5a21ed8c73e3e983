/**
 * Who is asking: tokens of our issuer are checked claim by claim and become a {@link app.karat.kernel.security.CurrentUser}; every route is
 * denied unless a service opens it; the tenant of the token is looked up once and put into the Reactor Context. May use {@code tenancy} and
 * {@code problem}.
 */
@NullMarked
package app.karat.kernel.security;

import org.jspecify.annotations.NullMarked;
