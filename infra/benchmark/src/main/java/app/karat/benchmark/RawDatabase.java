package app.karat.benchmark;

import app.karat.kernel.tenancy.TenantRef;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * The yardstick: the same transactions through the JDBC driver and nothing else, on connections of the same bucket logins. Begin with role
 * and path is one message, then the statements, then commit, as in the shop.
 */
final class RawDatabase implements AutoCloseable {

    private static final int PER_BUCKET = 4;

    private final Installation karat;
    /** The last one that came back goes out first: it knows its tenants' tables. */
    private final Map<Integer, BlockingDeque<Connection>> buckets = new ConcurrentHashMap<>();

    private final List<Connection> all = new ArrayList<>();

    RawDatabase(Installation karat) {
        this.karat = karat;
    }

    /** Runs the statements in one transaction of the tenant and reads every column of every row; says how many rows came. */
    int transaction(TenantRef tenant, boolean readOnly, List<Call> calls) {
        BlockingDeque<Connection> bucket = buckets.computeIfAbsent(tenant.bucket(), this::open);
        Connection connection = take(bucket);
        try (Statement control = connection.createStatement()) {
            control.execute(begin(tenant, readOnly));
            int rows = 0;
            for (Call call : calls) {
                rows += run(connection, call);
            }
            control.execute("COMMIT");
            return rows;
        } catch (SQLException e) {
            rollBack(connection);
            throw new IllegalStateException(e.getMessage(), e);
        } finally {
            bucket.addFirst(connection);
        }
    }

    /** A statement with the values of its parameters. */
    record Call(NamedSql sql, Map<String, Object> values) {}

    private static int run(Connection connection, Call call) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(call.sql().text())) {
            int index = 1;
            for (String name : call.sql().names()) {
                if (!call.values().containsKey(name)) {
                    throw new IllegalStateException(
                            "the shop's statement asks for :" + name + ", which has no value here");
                }
                Object value = call.values().get(name);
                if (value instanceof Object[] array) {
                    statement.setArray(index++, connection.createArrayOf(elements(array), array));
                } else {
                    statement.setObject(index++, value);
                }
            }
            return statement.execute() ? drain(statement.getResultSet()) : 0;
        }
    }

    private static String elements(Object[] array) {
        return switch (array) {
            case String[] texts -> "text";
            case BigDecimal[] decimals -> "numeric";
            case Integer[] counts -> "int4";
            default -> "uuid";
        };
    }

    private static int drain(ResultSet rows) throws SQLException {
        int count = 0;
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                rows.getObject(i);
            }
            count++;
        }
        return count;
    }

    private static String begin(TenantRef tenant, boolean readOnly) {
        return "BEGIN " + (readOnly ? "READ ONLY" : "READ WRITE") + "; SET LOCAL ROLE \"" + tenant.role()
                + "\"; SET LOCAL search_path = \"" + tenant.schema() + "\", pg_temp; SET LOCAL statement_timeout = "
                + tenant.limits().statementTimeoutMillis() + "; SET LOCAL lock_timeout = "
                + tenant.limits().lockTimeoutMillis() + "; SET LOCAL idle_in_transaction_session_timeout = "
                + tenant.limits().idleTimeoutMillis();
    }

    private synchronized BlockingDeque<Connection> open(int bucket) {
        BlockingDeque<Connection> queue = new LinkedBlockingDeque<>(PER_BUCKET);
        for (int i = 0; i < PER_BUCKET; i++) {
            try {
                Connection connection = karat.connect("app_b%02d".formatted(bucket), karat.password("bucket"));
                all.add(connection);
                queue.add(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }
        return queue;
    }

    private static Connection take(BlockingDeque<Connection> bucket) {
        try {
            return bucket.takeFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void rollBack(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // The connection is broken; the next use says so.
        }
    }

    @Override
    public void close() {
        for (Connection connection : all) {
            try {
                connection.close();
            } catch (SQLException e) {
                // Closing at the end of the run; nothing depends on it.
            }
        }
    }
}
