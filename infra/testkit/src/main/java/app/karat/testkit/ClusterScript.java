package app.karat.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Runs the kernel's {@code db/bootstrap/cluster.sql}: logins and the rights on one database, with the passwords filled in. */
final class ClusterScript {

    private static final String RESOURCE = "db/bootstrap/cluster.sql";

    private ClusterScript() {}

    static void run(PostgresServer server) throws SQLException {
        String script = read();
        for (Map.Entry<String, String> password : server.passwords().byName().entrySet()) {
            script = script.replace("${" + password.getKey() + "}", password.getValue());
        }
        script = script.replace("${database}", server.database());
        try (Connection connection = server.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static String read() {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            return in == null ? "SELECT 1" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
