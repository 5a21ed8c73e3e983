package app.karat.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** PostgreSQL from the binaries that Maven brings, without fsync: fast, and gone with the JVM. */
final class EmbeddedPostgresServer implements Server {

    private final int port = Processes.freePort();
    private final Path data;
    private final EmbeddedPostgres postgres;

    EmbeddedPostgresServer() {
        try {
            data = Files.createTempDirectory("karat-test-postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = start();
    }

    private EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("synchronous_commit", "on") // a commit told to the client outlives SIGKILL
                    .setServerConfig("max_connections", "600")
                    .setServerConfig("max_locks_per_transaction", "256")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("timezone", "UTC")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(Redirect.DISCARD)
                    .setErrorRedirector(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("embedded PostgreSQL did not start", e);
        }
    }

    /** The first process of the server; its number is the first line of a file in the data directory. */
    private Optional<ProcessHandle> postmaster() {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(file).getFirst().strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String description() {
        return "embedded PostgreSQL 18";
    }

    @Override
    public void kill() {
        postmaster().ifPresent(Processes::killAndWait);
    }

    /** Runs again the command line that PostgreSQL wrote down when it first started. */
    @Override
    public void restart() {
        kill();
        try {
            String command = Files.readString(data.resolve("postmaster.opts")).strip();
            String asUser = "root".equals(System.getProperty("user.name")) ? "exec unshare -U " : "exec ";
            new ProcessBuilder("sh", "-c", asUser + command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("embedded PostgreSQL did not start again", e);
        }
        awaitAnswer();
    }

    private void awaitAnswer() {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!PostgresDatabases.answers(port)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("embedded PostgreSQL does not answer on port " + port);
            }
            Processes.pause();
        }
    }

    @Override
    public void freeze() {
        postmaster().ifPresent(first -> Processes.signal("STOP", first));
    }

    @Override
    public void thaw() {
        postmaster().ifPresent(first -> Processes.signal("CONT", first));
    }

    @Override
    public void close() {
        thaw();
        try {
            if (postmaster().isPresent()) {
                postgres.close();
            }
            Processes.deleteTree(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
