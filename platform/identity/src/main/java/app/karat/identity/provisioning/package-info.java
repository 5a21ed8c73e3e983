/**
 * The internal API by which tenant-admin opens accounts, grants memberships and makes API clients. Needs a
 * token with scope identity.accounts and audience karat-identity; nothing else gets in.
 */
@NullMarked
package app.karat.identity.provisioning;

import org.jspecify.annotations.NullMarked;
