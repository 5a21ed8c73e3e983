/**
 * People's accounts, memberships and API clients as the identity service keeps them. The only package that knows identity's
 * internal API, its token and its failures: every call has a time-out and bounded retries, and what goes wrong becomes a problem
 * that a user understands. Passwords pass through as {@link app.karat.admin.accounts.Password} and are never kept or logged.
 */
@NullMarked
package app.karat.admin.accounts;

import org.jspecify.annotations.NullMarked;
