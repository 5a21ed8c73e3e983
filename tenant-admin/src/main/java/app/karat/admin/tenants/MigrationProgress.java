package app.karat.admin.tenants;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the tenants are with the bundled version of their schema.
 *
 * @param target the version that all should have
 * @param parked those left behind at their old version, each with what went wrong
 */
public record MigrationProgress(String target, Counts counts, List<Parked> parked) {

    /** Tenants and spares by the state of their migration. */
    public record Counts(long ok, long pending, long parked) {}

    /**
     * A schema that needs a look.
     *
     * @param name of the chain; absent for a spare
     */
    public record Parked(
            UUID tenantId, @Nullable String name, @Nullable String note) {}
}
