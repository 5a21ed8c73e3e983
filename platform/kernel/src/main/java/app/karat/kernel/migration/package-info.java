/**
 * Makes tenant schemas and keeps them all at one version: spare schemas and roles are made ahead and assigned at sign-up, and a thin runner
 * brings every schema to the version of the SQL bundle, one transaction per tenant, parking the one that fails. Runs with the owner's login,
 * in tenant administration only. May use {@code tenancy} and {@code problem}.
 */
@NullMarked
package app.karat.kernel.migration;

import org.jspecify.annotations.NullMarked;
