package app.karat.local.parts;

import app.karat.local.settings.Addresses;
import app.karat.local.settings.Folders;
import app.karat.local.settings.Secrets;
import app.karat.local.terminal.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;

/** The embedded Redis: with a password, an append-only file in {@code .karat/redis}, reachable from this machine alone. */
public final class Redis {

    private final Folders folders;
    private final Addresses addresses;
    private final Secrets secrets;

    public Redis(Folders folders, Addresses addresses, Secrets secrets) {
        this.folders = folders;
        this.addresses = addresses;
        this.secrets = secrets;
    }

    public Part part() {
        return new Part(
                "redis",
                "Redis",
                List.of(program().toString(), settings().toString()),
                Map.of(),
                folders.redis(),
                folders.log("redis"),
                () -> Answers.redis(addresses.redis(), secrets.get("redis")),
                Duration.ofSeconds(60),
                "TERM");
    }

    /** The password stands in this file rather than on the command line, where every user of the machine could read it. */
    private Path settings() {
        String settings = """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir "%s"
                save ""
                appendonly yes
                appendfsync everysec
                aof-load-truncated yes
                maxmemory 256mb
                maxmemory-policy noeviction
                """.formatted(addresses.redis(), secrets.get("redis"), folders.redis());
        try {
            Files.createDirectories(folders.redis());
            Path file = folders.redis().resolve("redis.conf");
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, settings);
        } catch (IOException e) {
            throw new Refusal(
                    "Redis cannot write to %s: %s.".formatted(folders.shown(folders.redis()), e.getMessage()), e);
        }
    }

    private Path program() {
        Path program = folders.programs().resolve("redis-server");
        if (Files.isExecutable(program)) {
            return program;
        }
        try {
            Files.createDirectories(folders.programs());
            Path draft = Files.createTempDirectory(folders.programs(), "redis");
            File unpacked =
                    ExecutableProvider.newJarResourceProvider(draft.toFile()).get();
            Files.move(unpacked.toPath(), program, StandardCopyOption.ATOMIC_MOVE);
            DataFolder.delete(draft);
            return program;
        } catch (IOException e) {
            throw new Refusal("Redis could not be unpacked into %s: %s.".formatted(program, e.getMessage()), e);
        }
    }
}
