package app.karat.kernel.tenancy;

import io.r2dbc.spi.Readable;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code control.tenant} as a {@link TenantRef}. */
final class TenantRows {

    /** The served tenants and the columns that {@link #entry} reads; a condition may follow with AND. */
    static final String SELECT = """
            SELECT id, schema_name, role_name, bucket, cell, node, epoch, state, name, country, currency, locale, time_zone,
                   schema_version,
                   (limits ->> 'statementTimeoutMillis')::int AS statement_timeout,
                   (limits ->> 'lockTimeoutMillis')::int AS lock_timeout,
                   (limits ->> 'idleTimeoutMillis')::int AS idle_timeout,
                   (limits ->> 'inFlight')::int AS in_flight
            FROM control.tenant
            WHERE state NOT IN ('spare', 'deleted')""";

    private TenantRows() {}

    static Entry entry(Readable row) {
        var ref = new TenantRef(
                new TenantId(required(row, "id", UUID.class)),
                required(row, "schema_name", String.class),
                required(row, "role_name", String.class),
                required(row, "bucket", Short.class),
                required(row, "cell", String.class),
                required(row, "node", String.class),
                required(row, "epoch", Long.class),
                TenantState.parse(required(row, "state", String.class)),
                profile(row),
                limits(row));
        return new Entry(ref, row.get("schema_version", String.class));
    }

    private static TenantProfile profile(Readable row) {
        return new TenantProfile(
                required(row, "name", String.class),
                required(row, "country", String.class),
                Currency.getInstance(required(row, "currency", String.class)),
                Locale.forLanguageTag(required(row, "locale", String.class)),
                ZoneId.of(required(row, "time_zone", String.class)));
    }

    private static TenantLimits limits(Readable row) {
        TenantLimits standard = TenantLimits.STANDARD;
        return new TenantLimits(
                orElse(row, "statement_timeout", standard.statementTimeoutMillis()),
                orElse(row, "lock_timeout", standard.lockTimeoutMillis()),
                orElse(row, "idle_timeout", standard.idleTimeoutMillis()),
                orElse(row, "in_flight", standard.inFlight()));
    }

    private static int orElse(Readable row, String column, int standard) {
        Integer value = row.get(column, Integer.class);
        return value == null ? standard : value;
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    /** A tenant and the version that its schema is at. */
    record Entry(TenantRef ref, @Nullable String schemaVersion) {}
}
