/**
 * The OIDC issuer: which endpoints answer, what a token says (tenant, roles, branches, audience), where
 * authorizations are kept. Rights are read anew each time a token is made, so a lost right bites at the next
 * refresh.
 */
@NullMarked
package app.karat.identity.tokens;

import org.jspecify.annotations.NullMarked;
