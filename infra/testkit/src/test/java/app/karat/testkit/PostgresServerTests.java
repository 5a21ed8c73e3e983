package app.karat.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@WithPostgres(ownServer = true)
class PostgresServerTests {

    @Test
    void serverIsPostgres18(PostgresServer server) throws SQLException {
        assertTrue(first(server, "SHOW server_version").startsWith("18."));
    }

    @Test
    void classKeepsItsDatabase(PostgresServer one, PostgresServer two) {
        assertSame(one, two);
    }

    @Test
    void freshDatabasesAreSeparate() throws SQLException {
        PostgresServer one = PostgresServer.fresh();
        PostgresServer two = PostgresServer.fresh();
        execute(one, "CREATE TABLE ring(id int)");
        assertNotEquals(one.database(), two.database());
        assertEquals("0", first(two, "SELECT count(*) FROM pg_tables WHERE tablename = 'ring'"));
    }

    @Test
    void namedDatabaseIsShared() {
        assertSame(PostgresServer.named("shared"), PostgresServer.named("shared"));
    }

    @Test
    void killedServerComesBackWithItsRows(PostgresServer server) throws SQLException {
        execute(server, "CREATE TABLE sale(id int); INSERT INTO sale VALUES (7)");
        server.faults().kill();
        assertThrows(SQLException.class, () -> first(server, "SELECT 1"));
        server.faults().restart();
        assertEquals("7", first(server, "SELECT id FROM sale"));
    }

    @Test
    void frozenServerAnswersAfterTheThaw(PostgresServer server) throws SQLException {
        server.faults().freeze();
        String impatient = server.jdbcUrl() + "?loginTimeout=1";
        assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(impatient, server.superuser(), server.password()));
        server.faults().thaw();
        assertEquals("1", first(server, "SELECT 1"));
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String first(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
