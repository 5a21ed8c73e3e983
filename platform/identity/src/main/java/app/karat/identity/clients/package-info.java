/**
 * Programs that may ask for tokens: the three of the platform, configured by secret, and the API clients of
 * tenants, kept in the database with a hashed secret. Each client's grant (tenant, roles, branches, audience,
 * scopes) stands here.
 */
@NullMarked
package app.karat.identity.clients;

import org.jspecify.annotations.NullMarked;
