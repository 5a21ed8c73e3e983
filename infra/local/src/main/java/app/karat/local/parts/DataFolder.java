package app.karat.local.parts;

import app.karat.local.terminal.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Looks at a PostgreSQL data folder before the server does. */
final class DataFolder {

    private static final List<String> NEEDED = List.of("PG_VERSION", "base", "global", "pg_wal", "global/pg_control");

    private DataFolder() {}

    static void check(Path data, String shown) {
        Optional<String> missing = NEEDED.stream()
                .filter(name -> !Files.exists(data.resolve(name)))
                .findFirst();
        if (missing.isPresent()) {
            throw damaged(shown, "has no " + missing.get());
        }
        try {
            String version = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!version.equals("18")) {
                throw damaged(shown, "is of PostgreSQL '" + version + "', not 18");
            }
        } catch (IOException e) {
            throw damaged(shown, "cannot be read");
        }
    }

    private static Refusal damaged(String shown, String why) {
        return new Refusal(
                "The database folder %s %s, so Karat leaves it alone. Put it back from a copy, or start over with ./run --fresh (this deletes the data)."
                        .formatted(shown, why));
    }

    /** A server that still runs on this folder belongs to a run that was killed together with its guard. */
    static void endLeftover(Path data) {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        try {
            String first =
                    Files.readAllLines(file).stream().findFirst().orElse("").strip();
            if (!first.matches("\\d+")) {
                return;
            }
            ProcessHandle.of(Long.parseLong(first))
                    .filter(process -> process.info().command().orElse("").endsWith("/bin/postgres"))
                    .ifPresent(DataFolder::end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(ProcessHandle postmaster) {
        Signals.send("INT", postmaster.pid());
        try {
            postmaster.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Refusal(
                    "A PostgreSQL of an earlier run (process %d) does not end. End it with kill %d and try again."
                            .formatted(postmaster.pid(), postmaster.pid()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
