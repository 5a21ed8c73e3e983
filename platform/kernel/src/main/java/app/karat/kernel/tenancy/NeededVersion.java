package app.karat.kernel.tenancy;

/**
 * The oldest schema version that this node's code works with: its own bundle's. Tenants behind it are not served until they are migrated, so
 * nothing is ever written to a schema of the wrong version.
 */
public record NeededVersion(String version) {}
