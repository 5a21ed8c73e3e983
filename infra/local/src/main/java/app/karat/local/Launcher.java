package app.karat.local;

import app.karat.local.settings.Addresses;
import app.karat.local.settings.Folders;
import app.karat.local.terminal.Console;
import app.karat.local.terminal.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The program behind {@code ./run}. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        try {
            Options options = Options.parse(List.of(arguments));
            Folders folders = Folders.fromSystem();
            if (options.detach()) {
                System.exit(Detached.start(folders, List.of(arguments)));
            }
            run(options, folders);
        } catch (Refusal refusal) {
            Console.complain("\nKarat did not start. " + refusal.getMessage());
            System.exit(1);
        } catch (IOException e) {
            Console.complain("\nKarat did not start. The files in .karat cannot be read or written: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options, Folders folders) throws IOException {
        Files.createDirectories(folders.home());
        try (FileChannel channel = FileChannel.open(
                        folders.home().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new Refusal("Karat already runs from this folder. Stop it with ./run --stop first.");
            }
            Files.writeString(
                    folders.launcherPid(), Long.toString(ProcessHandle.current().pid()));
            if (options.fresh()) {
                Fresh.clear(folders);
            }
            var addresses = new Addresses(options.portBase());
            Machine.check(folders, addresses);
            new Karat(folders, addresses, options).runUntilStopped();
        }
    }
}
