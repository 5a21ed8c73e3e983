package app.karat.kernel.tenancy;

import java.util.Locale;

/** Where a tenant stands in its life, and what that allows. The directory is the only place that changes it. */
public enum TenantState {
    /** Schema and role made ahead, waiting for a sign-up. */
    SPARE(false, false),
    /** Within the trial period. */
    TRIALING(true, true),
    /** Paid for. */
    ACTIVE(true, true),
    /** May look and export, not change. */
    READ_ONLY(true, false),
    /** Closed by an operator; data is kept. */
    SUSPENDED(false, false),
    /** Gone; the row stays as a tombstone. */
    DELETED(false, false);

    private final boolean mayRead;
    private final boolean mayWrite;

    TenantState(boolean mayRead, boolean mayWrite) {
        this.mayRead = mayRead;
        this.mayWrite = mayWrite;
    }

    /** The state written as {@code control.tenant.state}. */
    public static TenantState parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** How {@code control.tenant.state} spells this state. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the tenant's people may see its data. */
    public boolean mayRead() {
        return mayRead;
    }

    /** Whether the tenant's people may change its data. */
    public boolean mayWrite() {
        return mayWrite;
    }
}
