package app.karat.kernel.tenancy;

import java.util.regex.Pattern;

/**
 * The directory's answer to "whose request is this": everything needed to reach one tenant's data, checked and immutable. It travels in the
 * Reactor Context and nowhere else.
 *
 * @param schema the PostgreSQL schema, opaque, {@code ^t_[a-z0-9]{1,40}$}
 * @param role the PostgreSQL role with rights in that schema only, same form
 * @param bucket which of the bucket logins may become that role, 0 to 15
 * @param cell the PostgreSQL server or cluster that holds the schema
 * @param node the node within the cell
 * @param epoch grows whenever the tenant moves, so that stale routes are noticed
 */
public record TenantRef(
        TenantId id,
        String schema,
        String role,
        int bucket,
        String cell,
        String node,
        long epoch,
        TenantState state,
        TenantProfile profile,
        TenantLimits limits) {

    /** Bucket logins per cell; a tenant belongs to exactly one. */
    public static final int BUCKETS = 16;

    private static final Pattern DATABASE_NAME = Pattern.compile("^t_[a-z0-9]{1,40}$");

    /** Refuses names that could be anything but a tenant's own. */
    public TenantRef {
        requireDatabaseName(schema);
        requireDatabaseName(role);
        if (bucket < 0 || bucket >= BUCKETS) {
            throw new IllegalArgumentException("bucket out of range");
        }
    }

    /** Whether the text can name a tenant's schema or role. */
    public static boolean isDatabaseName(String name) {
        return DATABASE_NAME.matcher(name).matches();
    }

    private static void requireDatabaseName(String name) {
        if (!isDatabaseName(name)) {
            throw new IllegalArgumentException("not the name of a tenant schema or role");
        }
    }
}
