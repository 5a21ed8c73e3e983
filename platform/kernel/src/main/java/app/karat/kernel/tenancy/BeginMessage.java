package app.karat.kernel.tenancy;

import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.TransactionDefinition;

/**
 * The text that begins a tenant's transaction: one message of the simple protocol that opens it and gives it role, path and limits, all of
 * them local to the transaction. Every name in it comes from the directory and was checked by {@link TenantRef}.
 */
final class BeginMessage {

    private BeginMessage() {}

    static String of(TenantRef tenant, TransactionDefinition definition) {
        TenantLimits limits = tenant.limits();
        return "BEGIN" + isolation(definition) + access(definition)
                + "; SET LOCAL ROLE \"" + tenant.role()
                + "\"; SET LOCAL search_path = \"" + tenant.schema() + "\", pg_temp"
                + "; SET LOCAL statement_timeout = " + limits.statementTimeoutMillis()
                + "; SET LOCAL lock_timeout = " + limits.lockTimeoutMillis()
                + "; SET LOCAL idle_in_transaction_session_timeout = " + limits.idleTimeoutMillis();
    }

    private static String isolation(TransactionDefinition definition) {
        IsolationLevel level = definition.getAttribute(TransactionDefinition.ISOLATION_LEVEL);
        return level == null ? "" : " ISOLATION LEVEL " + level.asSql();
    }

    private static String access(TransactionDefinition definition) {
        return Boolean.TRUE.equals(definition.getAttribute(TransactionDefinition.READ_ONLY))
                ? " READ ONLY"
                : " READ WRITE";
    }
}
