/**
 * Ends what an account has open: browser sessions here and the authorizations behind refresh tokens. Listens to
 * AccountEvent, so that whoever changes a password or disables an account need not think of it.
 */
@NullMarked
package app.karat.identity.sessions;

import org.jspecify.annotations.NullMarked;
