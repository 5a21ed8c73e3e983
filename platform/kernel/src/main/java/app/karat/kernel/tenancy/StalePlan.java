package app.karat.kernel.tenancy;

import io.r2dbc.spi.R2dbcException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises that a prepared statement no longer fits the table it was made for, as happens right after a migration: the unit of work was
 * rolled back and may run once more on a fresh connection. Inside a transaction the driver hides the cause behind 25P02.
 */
final class StalePlan {

    private static final Set<String> STATES = Set.of("0A000", "26000", "25P02");

    private StalePlan() {}

    static boolean isBehind(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof R2dbcException database
                    && database.getSqlState() != null
                    && STATES.contains(database.getSqlState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
