package app.karat.kernel.tenancy;

/**
 * What one tenant may ask of the database, so that a noisy one hurts only itself.
 *
 * @param statementTimeoutMillis longest single statement
 * @param lockTimeoutMillis longest wait for a lock
 * @param idleTimeoutMillis longest pause inside a transaction before the server ends it
 * @param inFlight requests at the same time on one node
 */
public record TenantLimits(int statementTimeoutMillis, int lockTimeoutMillis, int idleTimeoutMillis, int inFlight) {

    /** What a tenant gets unless the directory says otherwise. */
    public static final TenantLimits STANDARD = new TenantLimits(10_000, 3_000, 10_000, 64);

    /** Zero would mean "no limit" to PostgreSQL, so it is refused. */
    public TenantLimits {
        if (statementTimeoutMillis <= 0 || lockTimeoutMillis <= 0 || idleTimeoutMillis <= 0 || inFlight <= 0) {
            throw new IllegalArgumentException("every limit of a tenant must be positive");
        }
    }
}
