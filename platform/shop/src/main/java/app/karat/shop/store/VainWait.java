package app.karat.shop.store;

import io.r2dbc.spi.R2dbcException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises that a statement was given up while it waited for others: for a lock longer than the tenant's limit, longer than a statement
 * may take at all, or in a circle. Nothing was changed, and by now the others may have finished.
 */
public final class VainWait {

    private static final Set<String> STATES = Set.of("55P03", "57014", "40P01");

    private VainWait() {}

    /** Whether that is what happened. */
    public static boolean isBehind(@Nullable Throwable failure) {
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
