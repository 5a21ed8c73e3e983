package app.karat.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Signals to a process together with its children, and free ports. */
final class Processes {

    private static final int LOWEST_PORT = 20_000;
    private static final int LOWEST_LENT_PORT = 32_768;

    private Processes() {}

    /**
     * A port below those that systems lend to outgoing connections. Among them, a client that knocks at a killed server's port may be lent
     * that very port, and the server could not come back to it.
     */
    static int freePort() {
        for (int tries = 0; tries < 1_000; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, LOWEST_LENT_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("no port is free");
    }

    /** Sends the signal to the parent first, so that it cannot replace its children, then to all that descend from it. */
    static List<ProcessHandle> signal(String name, ProcessHandle parent) {
        List<ProcessHandle> family =
                Stream.concat(Stream.of(parent), parent.descendants()).toList();
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        family.forEach(member -> command.add(Long.toString(member.pid())));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
            return family;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending a signal", e);
        }
    }

    static void killAndWait(ProcessHandle parent) {
        List<ProcessHandle> family = signal("KILL", parent);
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (family.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a process", e);
        }
    }

    static void deleteTree(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
