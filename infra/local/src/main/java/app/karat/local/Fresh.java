package app.karat.local;

import app.karat.local.settings.Folders;
import app.karat.local.terminal.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deletes what {@code --fresh} starts over: data, secrets and logs, but not the unpacked programs. */
final class Fresh {

    private Fresh() {}

    static void clear(Folders folders) throws IOException {
        Console.say("  deleting the data in " + folders.shown(folders.home()));
        for (Path path : List.of(
                folders.postgres(),
                folders.redis(),
                folders.mail(),
                folders.demo(),
                folders.demoEnv(),
                folders.secrets(),
                folders.logs())) {
            delete(path);
        }
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.endsWith(Path.of("logs"))
                        && !file.endsWith(Path.of("logs", "launcher.log"))
                        && !file.endsWith(Path.of("logs", "build.log"))) {
                    Files.delete(file);
                }
            }
        }
    }
}
