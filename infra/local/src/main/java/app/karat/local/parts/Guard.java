package app.karat.local.parts;

import app.karat.local.terminal.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A small shell process that knows every part by its number. It reads from a pipe that only the launcher holds; when that pipe ends
 * without a goodbye, the launcher was killed, and the guard ends what it left behind.
 */
public final class Guard implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            parts=''
            while read -r word signal pid; do
              case $word in
                start) parts="$parts $signal:$pid" ;;
                end) parts=$(printf '%s\\n' $parts | grep -v ":$pid\\$" | tr '\\n' ' ') ;;
                bye) exit 0 ;;
              esac
            done
            for part in $parts; do kill -"${part%%:*}" "${part##*:}" 2>/dev/null; done
            for second in 1 2 3 4 5 6; do
              sleep 1
              left=''
              for part in $parts; do kill -0 "${part##*:}" 2>/dev/null && left="$left ${part##*:}"; done
              [ -z "$left" ] && exit 0
            done
            for pid in $left; do kill -KILL "$pid" 2>/dev/null; done
            """;

    private final Writer pipe;
    private boolean lost;
    private volatile boolean released;

    private Guard(Process process) {
        this.pipe = process.outputWriter(StandardCharsets.US_ASCII);
    }

    public static Guard start(Path log) {
        try {
            Files.createDirectories(log.getParent());
            Process process = new ProcessBuilder(OwnSession.command(List.of("sh", "-c", SCRIPT)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new Guard(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void started(Process part, String stopSignal) {
        tell("start %s %d".formatted(stopSignal, part.pid()));
    }

    void ended(Process part) {
        tell("end - " + part.pid());
    }

    /** To be told when nothing is left to guard. */
    @Override
    public void close() {
        tell("bye");
        released = true;
    }

    /** Breaks the pipe without a goodbye, as the launcher's death does. */
    synchronized void cut() throws IOException {
        pipe.close();
    }

    /** A guard that was killed is no reason to stop supervising: Karat goes on without its net. */
    private synchronized void tell(String line) {
        try {
            pipe.write(line + "\n");
            pipe.flush();
        } catch (IOException e) {
            if (!lost && !released) {
                Console.complain("  The guard process is gone; if this launcher is killed too, end its parts by hand.");
            }
            lost = true;
        }
    }
}
