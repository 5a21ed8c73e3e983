package app.karat.kernel.migration;

import app.karat.kernel.tenancy.TenantId;
import java.util.List;

/**
 * How a wave went.
 *
 * @param target the version that all schemas should be at now
 * @param migrated schemas that reached it in this wave
 * @param parked schemas that were rolled back and left at their old version
 * @param halted true when no canary reached the target, so that the other schemas were left alone
 */
public record MigrationWave(String target, int migrated, List<Parked> parked, boolean halted) {

    /** A schema that needs a look, and why. */
    public record Parked(TenantId tenant, String note) {}
}
