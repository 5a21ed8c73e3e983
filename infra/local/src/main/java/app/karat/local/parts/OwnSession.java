package app.karat.local.parts;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Puts a child into a session of its own where {@code setsid} exists, so that Ctrl-C reaches the launcher alone, which then ends the parts in order. */
final class OwnSession {

    private static final boolean POSSIBLE = Arrays.stream(
                    System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> new File(folder, "setsid").canExecute());

    private OwnSession() {}

    static List<String> command(List<String> command) {
        return POSSIBLE ? Stream.concat(Stream.of("setsid"), command.stream()).toList() : command;
    }
}
