package app.karat.local;

import app.karat.local.settings.Addresses;
import app.karat.local.settings.Folders;
import app.karat.local.terminal.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks of the machine before anything starts. Each failure is one sentence with a way out. */
final class Machine {

    private static final long NEEDED_MB = 1500;

    private Machine() {}

    static void check(Folders folders, Addresses addresses) {
        writable(folders);
        space(folders);
        addresses.ports().forEach((port, use) -> free(port, use, addresses.base()));
        rootMayLendPostgresAName();
    }

    private static void writable(Folders folders) {
        try {
            Files.createDirectories(folders.logs());
            Files.createDirectories(folders.demo());
            Path probe = Files.createTempFile(folders.home(), "probe", "");
            Files.write(probe, new byte[64 * 1024]);
            Files.delete(probe);
        } catch (IOException e) {
            throw new Refusal(
                    "Karat cannot write to %s (%s). Free some space, mend its rights, or keep the data elsewhere with KARAT_HOME=/path ./run."
                            .formatted(folders.home(), e.getMessage()),
                    e);
        }
    }

    private static void space(Folders folders) {
        long free = folders.home().toFile().getUsableSpace() / (1024 * 1024);
        if (free < NEEDED_MB) {
            throw new Refusal(
                    "Only %d MB are free on the disk of %s and Karat needs %d. Free some, or keep the data elsewhere with KARAT_HOME=/path ./run."
                            .formatted(free, folders.home(), NEEDED_MB));
        }
    }

    private static void free(int port, String use, int base) {
        try {
            for (InetAddress address :
                    List.of(new InetSocketAddress(0).getAddress(), InetAddress.getByName("127.0.0.1"))) {
                try (var socket = new ServerSocket()) {
                    socket.setReuseAddress(true);
                    socket.bind(new InetSocketAddress(address, port));
                }
            }
        } catch (IOException e) {
            throw new Refusal(
                    "Port %d, meant for %s, is in use by another program. End that program, or move all ports with ./run --port-base %d."
                            .formatted(port, use, base >= 60_000 ? 8080 : base + 1000),
                    e);
        }
    }

    private static void rootMayLendPostgresAName() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return;
        }
        try {
            int exit = new ProcessBuilder("unshare", "-U", "true").start().waitFor();
            if (exit == 0) {
                return;
            }
        } catch (IOException e) {
            // No unshare here: the same advice helps.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(
                "PostgreSQL does not run as root here because user namespaces are switched off. Run ./run as an ordinary user.");
    }
}
