package app.karat.local.parts;

import app.karat.local.settings.Addresses;
import app.karat.local.settings.Folders;
import app.karat.local.settings.Secrets;
import app.karat.local.terminal.Console;
import app.karat.local.terminal.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The embedded PostgreSQL 18: made once in {@code .karat/postgres}, with passwords, fsync on, reachable from this machine alone. */
public final class Postgres {

    private static final String SUPERUSER = "postgres";

    private final Folders folders;
    private final Addresses addresses;
    private final Secrets secrets;
    private final Path programs;

    public Postgres(Folders folders, Addresses addresses, Secrets secrets) {
        this.folders = folders;
        this.addresses = addresses;
        this.secrets = secrets;
        this.programs = PostgresPrograms.unpackedIn(folders.programs());
    }

    /** Refuses a damaged data folder, ends a server that an earlier run left behind, and makes the folder where there is none. */
    public void prepare() {
        Path data = folders.postgres();
        if (Files.isDirectory(data)) {
            DataFolder.check(data, folders.shown(data));
            DataFolder.endLeftover(data);
            return;
        }
        Path draft = data.resolveSibling("postgres.draft");
        DataFolder.delete(draft);
        initialize(draft);
        try {
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialize(Path draft) {
        Console.say("  making the database folder");
        try {
            Path password = Files.createTempFile(folders.home(), "superuser", "");
            Files.writeString(password, secrets.get("postgres.superuser"));
            int exit = initdb(draft, password).start().waitFor();
            Files.delete(password);
            if (exit != 0) {
                throw new Refusal("The database folder could not be made: %s See %s."
                        .formatted(LogTail.reason(folders.log("postgres")), folders.shown(folders.log("postgres"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ProcessBuilder initdb(Path draft, Path password) {
        return new ProcessBuilder(asUser(
                        programs.resolve("bin/initdb").toString(),
                        "--pgdata=" + draft,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8"))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folders.log("postgres").toFile()));
    }

    public Part part() {
        List<String> command = asUser(
                programs.resolve("bin/postgres").toString(),
                "-D",
                folders.postgres().toString());
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Part(
                "postgres",
                "PostgreSQL 18",
                List.copyOf(command),
                Map.of(),
                folders.home(),
                folders.log("postgres"),
                this::answers,
                Duration.ofMinutes(2),
                "INT");
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "port", Integer.toString(addresses.postgres()),
                "listen_addresses", "localhost",
                "unix_socket_directories", "",
                "max_connections", "200",
                "max_locks_per_transaction", "256",
                "shared_buffers", "256MB",
                "timezone", "UTC",
                "log_timezone", "UTC",
                "logging_collector", "off"));
        if (System.getProperty("os.name").equals("Linux")) {
            // After a crash, one call per disk instead of one per file: thousands of tenants' files make seconds of
            // difference.
            settings.put("recovery_init_sync_method", "syncfs");
        }
        return settings;
    }

    /** As root, PostgreSQL only starts under another name: a user namespace lends it one. */
    private static List<String> asUser(String... command) {
        List<String> whole = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(List.of(command));
        return whole;
    }

    private boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The database, its logins and rights; may be repeated. */
    public void createDatabase() {
        try {
            try (Connection admin = connect("postgres")) {
                ClusterScript.createDatabase(admin, "karat");
            }
            try (Connection karat = connect("karat")) {
                ClusterScript.run(karat, secrets);
            }
        } catch (SQLException e) {
            throw new Refusal(
                    "PostgreSQL runs but the database could not be prepared: %s Start over with ./run --fresh."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.put("user", SUPERUSER);
        properties.put("password", secrets.get("postgres.superuser"));
        properties.put("loginTimeout", "3");
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/%s".formatted(addresses.postgres(), database), properties);
    }
}
