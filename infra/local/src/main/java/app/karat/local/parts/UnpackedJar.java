package app.karat.local.parts;

import app.karat.local.terminal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A service unpacked from its built jar into plain jars beside each other. That starts faster than jars within a jar, and a running
 * service does not lose its code when a build replaces the jar.
 */
final class UnpackedJar {

    private UnpackedJar() {}

    static Path of(Path jar, Path folder) {
        Path program = folder.resolve(jar.getFileName());
        Path stamp = folder.resolve("unpacked-from");
        try {
            if (!Files.exists(jar)) {
                throw new Refusal("%s is not built. Start with ./run, which builds it.".formatted(jar));
            }
            String now = "%s %d".formatted(Files.getLastModifiedTime(jar), Files.size(jar)) + " " + checksum(jar);
            if (Files.exists(program)
                    && Files.exists(stamp)
                    && Files.readString(stamp).equals(now)) {
                return program;
            }
            unpack(jar, folder);
            Files.writeString(stamp, now);
            return program;
        } catch (IOException e) {
            throw new Refusal("%s could not be unpacked: %s.".formatted(jar, e.getMessage()), e);
        }
    }

    /** Jars are built reproducibly with a fixed time, so time and size do not tell two builds apart. */
    private static long checksum(Path jar) throws IOException {
        var sum = new java.util.zip.CRC32C();
        try (var in = Files.newInputStream(jar)) {
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block); read > 0; read = in.read(block)) {
                sum.update(block, 0, read);
            }
        }
        return sum.getValue();
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        Path draft = folder.resolveSibling(folder.getFileName() + ".draft");
        DataFolder.delete(draft);
        Files.createDirectories(draft.getParent());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        draft.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!Files.exists(draft.resolve(jar.getFileName()))) {
            throw new IOException(said.strip());
        }
        DataFolder.delete(folder);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }
}
