/**
 * Karat's OIDC issuer. People sign in here by authorization code and PKCE, programs by client credentials; every token says tenant,
 * roles, branches and, always, its audience. Accounts, memberships, API clients, signing keys, browser sessions and authorizations
 * live in the PostgreSQL schema {@code identity}, so a restart signs nobody out. The rest of Karat knows this service only through
 * OpenID Connect and the internal API of {@code provisioning}, so {@code karat.issuer} may point to another issuer instead.
 *
 * <p>Run it with {@code karat.issuer}, {@code karat.ui-url}, {@code karat.postgres.*}, {@code karat.clients.*.secret},
 * {@code karat.secrets.key-encryption-key} (base64 of 32 bytes), {@code karat.operator.*} (for the first operator account),
 * {@code karat.mail.from} and {@code spring.mail.*}; a missing secret stops the start with a sentence that names it.
 */
@NullMarked
package app.karat.identity;

import org.jspecify.annotations.NullMarked;
