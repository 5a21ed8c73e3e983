package app.karat.local.parts;

import app.karat.local.settings.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** Runs the kernel's {@code db/bootstrap/cluster.sql} with this installation's passwords. */
final class ClusterScript {

    private ClusterScript() {}

    static void createDatabase(Connection connection, String database) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT FROM pg_database WHERE datname = '%s'".formatted(database))) {
            if (found.next()) {
                return;
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        }
    }

    static void run(Connection connection, Secrets secrets) throws SQLException {
        String script = read();
        for (String login : List.of("owner", "control", "directory", "relay", "identity", "bucket")) {
            script = script.replace("${" + login + "}", secrets.get("postgres." + login));
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static String read() {
        try (InputStream in = ClusterScript.class.getResourceAsStream("/db/bootstrap/cluster.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
