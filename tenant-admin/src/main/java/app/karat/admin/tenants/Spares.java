package app.karat.admin.tenants;

/**
 * How the store of spare schemas stands.
 *
 * @param wanted spares that should be ready
 * @param ready spares that the next sign-ups can take
 */
public record Spares(long wanted, long ready) {}
