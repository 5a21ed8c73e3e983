package app.karat.kernel.migration;

import app.karat.kernel.tenancy.TenantProfile;

/**
 * What a sign-up knows about the business that gets a spare schema.
 *
 * @param slug short name for addresses and operators, unique
 * @param plan the plan it starts on
 * @param ownerEmail whom operators write to
 */
public record NewTenant(TenantProfile profile, String slug, String plan, String ownerEmail) {}
