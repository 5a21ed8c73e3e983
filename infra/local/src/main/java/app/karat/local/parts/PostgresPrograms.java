package app.karat.local.parts;

import app.karat.local.terminal.Console;
import app.karat.local.terminal.Refusal;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the PostgreSQL programs that Maven brought for this machine. */
final class PostgresPrograms {

    /** Changes with the version in the parent pom, so that newer programs are unpacked beside older ones. */
    private static final String FOLDER = "postgres-18";

    private PostgresPrograms() {}

    static Path unpackedIn(Path programs) {
        Path folder = programs.resolve(FOLDER);
        if (Files.isExecutable(folder.resolve("bin/postgres"))) {
            return folder;
        }
        Path draft = programs.resolve(FOLDER + ".draft");
        try {
            Console.say("  unpacking PostgreSQL");
            DataFolder.delete(draft);
            DataFolder.delete(folder);
            Files.createDirectories(draft);
            unpack(draft);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            return folder;
        } catch (IOException e) {
            throw new Refusal("PostgreSQL could not be unpacked into %s: %s.".formatted(folder, e.getMessage()), e);
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (InputStream archive = archive();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean program = (entry.getMode() & 0100) != 0 || entry.getName().startsWith("bin/");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name");
        String machine = System.getProperty("os.arch");
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                    system.startsWith("Mac") ? "Darwin" : system, machine);
        } catch (IllegalStateException e) {
            throw new Refusal(
                    "There is no embedded PostgreSQL for %s on %s. Karat runs on Linux and macOS."
                            .formatted(system, machine),
                    e);
        }
    }
}
