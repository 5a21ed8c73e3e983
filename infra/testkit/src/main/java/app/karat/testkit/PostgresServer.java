package app.karat.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A database on a real PostgreSQL server, with the superuser for set-up and the passwords of the platform's logins. */
public record PostgresServer(
        String host,
        int port,
        String database,
        String superuser,
        String password,
        LoginPasswords passwords,
        Faults faults) {

    /** The database of this name, shared by everything in this JVM that asks for it; for static Spring property sources. */
    public static PostgresServer named(String database) {
        return PostgresDatabases.named(database);
    }

    /** A new, empty database with the platform's logins and rights, on the server of this JVM. */
    public static PostgresServer fresh() {
        return PostgresDatabases.fresh();
    }

    /** The address for JDBC, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    /** A JDBC connection as superuser; the caller closes it. */
    public Connection connectAsSuperuser() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), superuser, password);
    }

    /** A JDBC connection as any login; the caller closes it. */
    public Connection connect(String login, String loginPassword) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), login, loginPassword);
    }

    /** What the services are configured with: {@code karat.postgres.host} and its siblings. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("karat.postgres.host", host);
        properties.put("karat.postgres.port", port);
        properties.put("karat.postgres.database", database);
        passwords.byName().forEach((name, value) -> properties.put("karat.postgres.passwords." + name, value));
        return properties;
    }
}
