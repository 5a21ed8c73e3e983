package app.karat.admin.tenants;

import app.karat.kernel.tenancy.TenantState;
import java.util.Optional;

/** The moves between a tenant's states: where each leads, and from where it is allowed at all. */
final class LifeCycle {

    private LifeCycle() {}

    /** What can be done to a tenant. */
    enum Move {
        ASSIGN,
        SUSPEND,
        RESUME
    }

    /**
     * The state after the move, or empty when it is not allowed.
     *
     * @param before the state that a suspended tenant had before its suspension
     */
    static Optional<TenantState> after(TenantState from, Move move, TenantState before) {
        return switch (move) {
            case ASSIGN -> from == TenantState.SPARE ? Optional.of(TenantState.TRIALING) : Optional.empty();
            case SUSPEND -> isServed(from) ? Optional.of(TenantState.SUSPENDED) : Optional.empty();
            case RESUME -> from == TenantState.SUSPENDED && isServed(before) ? Optional.of(before) : Optional.empty();
        };
    }

    private static boolean isServed(TenantState state) {
        return switch (state) {
            case TRIALING, ACTIVE, READ_ONLY -> true;
            case SPARE, SUSPENDED, DELETED -> false;
        };
    }
}
