package app.karat.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The one PostgreSQL server of this JVM and the databases on it. Databases stay until the JVM ends: cached contexts keep pools. */
final class PostgresDatabases {

    static final String SUPERUSER = "postgres";
    static final String PASSWORD = "test-superuser";

    private static final Map<String, PostgresServer> NAMED = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable Server shared;

    private PostgresDatabases() {}

    static PostgresServer fresh() {
        return createOn(sharedServer(), "karat_" + NUMBER.incrementAndGet());
    }

    static PostgresServer named(String database) {
        return NAMED.computeIfAbsent(database, name -> createOn(sharedServer(), name));
    }

    private static synchronized Server sharedServer() {
        if (shared == null) {
            shared = startServer();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close, "testkit-postgres-stop"));
        }
        return shared;
    }

    static Server startServer() {
        return Engine.start("PostgreSQL", ContainerServer::postgres, EmbeddedPostgresServer::new);
    }

    static synchronized PostgresServer createOn(Server server, String database) {
        var made = new PostgresServer(
                "localhost", server.port(), database, SUPERUSER, PASSWORD, LoginPasswords.forTests(), server);
        try {
            try (Connection admin = connect(server.port());
                    Statement statement = admin.createStatement()) {
                statement.execute("CREATE DATABASE \"%s\"".formatted(database));
            }
            ClusterScript.run(made);
            return made;
        } catch (SQLException e) {
            throw new IllegalStateException("could not prepare the test database " + database, e);
        }
    }

    static boolean answers(int port) {
        try (Connection connection = connect(port)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private static Connection connect(int port) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/postgres".formatted(port), SUPERUSER, PASSWORD);
    }
}
