package app.karat.benchmark;

import app.karat.kernel.tenancy.TenantRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Makes and clears rows in bulk as the superuser, outside of what is measured. Movements of stock are kept with every copied piece. */
final class Stock {

    /** Tags of pieces that are there to be sold. */
    static final String FOR_SALE = "SALE-";

    private static final Map<String, String> PIECE = Map.of(
            "id", "gen_random_uuid()",
            "tag", "? || substr(md5(random()::text || n::text), 1, 16)",
            "status", "'IN_STOCK'",
            "sale_id", "NULL",
            "version", "1",
            "created_at", "now() + n * interval '1 microsecond'");

    private static final Map<String, String> SALE = Map.of(
            "id", "gen_random_uuid()",
            "financial_year", "1900::smallint",
            "serial", "n",
            "invoice_number", "'BENCH-' || n",
            "at", "at - n * interval '1 hour'");

    private final Installation karat;

    /** Kept for the next, because a connection reads the catalogs of a tenant only once. */
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    Stock(Installation karat) {
        this.karat = karat;
    }

    long count(Tenant tenant, String tag) {
        return in(tenant, connection -> number(connection, "SELECT count(*) FROM piece WHERE tag = '" + tag + "'"));
    }

    /** Fills up to this many pieces in stock under the prefix. */
    void copyPieces(Tenant tenant, String template, String prefix, int wanted) {
        in(tenant, connection -> {
            long there = number(
                    connection, "SELECT count(*) FROM piece WHERE status = 'IN_STOCK' AND tag LIKE '" + prefix + "%'");
            String copy = "WITH made AS (" + copy(connection, "piece", PIECE) + " WHERE tag = '" + template
                    + "' RETURNING *) INSERT INTO stock_entry (at, kind, piece_id, branch_id, metal, fineness, pieces, grams,"
                    + " fine_grams, value, source) SELECT created_at, 'ADDED', id, branch_id, metal, fineness, 1, net_grams,"
                    + " fine_grams, cost, id FROM made";
            try (PreparedStatement statement = connection.prepareStatement(copy)) {
                statement.setString(1, prefix);
                statement.setLong(2, wanted - there);
                return (long) statement.executeUpdate();
            }
        });
    }

    void copySales(Tenant tenant, int wanted) {
        in(tenant, connection -> {
            String copy = copy(connection, "sale", SALE) + " WHERE financial_year > 1900 AND id = (SELECT id FROM sale"
                    + " WHERE financial_year > 1900 ORDER BY at LIMIT 1) ON CONFLICT DO NOTHING";
            try (PreparedStatement statement = connection.prepareStatement(copy)) {
                statement.setLong(1, wanted);
                return (long) statement.executeUpdate();
            }
        });
    }

    List<UUID> pieces(Tenant tenant, String prefix) {
        return in(tenant, connection -> {
            List<UUID> ids = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT id FROM piece WHERE status = 'IN_STOCK' AND tag LIKE '" + prefix + "%'")) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        });
    }

    /** Tags in capitals, as they are scanned. */
    List<String> tags(Tenant tenant, String prefix) {
        return in(tenant, connection -> {
            List<String> tags = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT upper(tag) FROM piece WHERE status = 'IN_STOCK' AND tag LIKE '" + prefix + "%'")) {
                while (rows.next()) {
                    tags.add(rows.getString(1));
                }
            }
            return tags;
        });
    }

    /** What was made for a round and not sold. */
    void clear(Tenant tenant) {
        in(tenant, connection -> {
            String unsold = " WHERE status = 'IN_STOCK' AND tag LIKE '" + FOR_SALE + "%'";
            try (Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM stock_entry WHERE piece_id IN (SELECT id FROM piece" + unsold + ")");
                return (long) statement.executeUpdate("DELETE FROM piece" + unsold);
            }
        });
    }

    UUID customer(Tenant tenant) {
        return in(tenant, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT customer_id FROM sale WHERE financial_year > 1900 AND customer_id IS NOT NULL"
                                    + " ORDER BY at LIMIT 1")) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        });
    }

    /** Works in the tenant's schema and commits. */
    <T> T in(Tenant tenant, Work<T> work) {
        try {
            Connection kept = idle.poll();
            Connection connection = kept == null ? karat.superuser() : kept;
            T result = in(tenant.ref(), connection, work);
            idle.add(connection);
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static <T> T in(TenantRef tenant, Connection connection, Work<T> work) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL search_path = \"" + tenant.schema() + "\"");
            T result = work.with(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Something done on a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** An insert that repeats a row, with some columns computed from n, and whatever columns the table has by now. */
    private static String copy(Connection connection, String table, Map<String, String> changed) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT attname FROM pg_attribute WHERE attrelid = '" + table
                        + "'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        String values = columns.stream()
                .map(column -> changed.getOrDefault(column, column))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + values + " FROM " + table
                + ", generate_series(1, ?) n";
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
