package app.karat.admin.support;

import app.karat.testkit.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database past the product, as superuser over JDBC. */
public record Database(PostgresServer server) {

    /** The first column of all rows, as text. */
    public List<String> column(String sql, Object... values) {
        try (Connection connection = server.connectAsSuperuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                var column = new ArrayList<String>();
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
                return column;
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public long count(String sql, Object... values) {
        return Long.parseLong(column(sql, values).getFirst());
    }

    public int run(String sql, Object... values) {
        try (Connection connection = server.connectAsSuperuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
    }
}
