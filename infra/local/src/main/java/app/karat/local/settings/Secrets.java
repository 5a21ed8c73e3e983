package app.karat.local.settings;

import app.karat.local.terminal.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Passwords and keys of this installation: made at random when first needed, kept in one file that only its owner may read. */
public final class Secrets {

    private static final List<String> NAMES = List.of(
            "postgres.superuser",
            "postgres.owner",
            "postgres.control",
            "postgres.directory",
            "postgres.relay",
            "postgres.identity",
            "postgres.bucket",
            "redis",
            "client.ui",
            "client.tenant-admin",
            "client.operator-cli");
    private static final List<String> WORDS = List.of(
            "amber",
            "bangle",
            "carat",
            "clasp",
            "coral",
            "facet",
            "filigree",
            "garnet",
            "gilded",
            "hallmark",
            "jade",
            "locket",
            "onyx",
            "opal",
            "pearl",
            "pendant",
            "prong",
            "quartz",
            "ruby",
            "sapphire",
            "signet",
            "solitaire",
            "topaz",
            "velvet");

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the file and adds what is missing in it. */
    public static Secrets in(Path file) {
        try {
            Map<String, String> values = read(file);
            int before = values.size();
            var random = new SecureRandom();
            NAMES.forEach(name -> values.computeIfAbsent(name, n -> hex(random, 24)));
            List.of("quote-key", "key-encryption-key", "identity-key")
                    .forEach(name -> values.computeIfAbsent(
                            name, n -> Base64.getEncoder().encodeToString(bytes(random, 32))));
            List.of("password.operator", "password.demo-a", "password.demo-b")
                    .forEach(name -> values.computeIfAbsent(name, n -> memorable(random)));
            if (values.size() > before) {
                write(file, values);
            }
            return new Secrets(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no secret " + name);
        }
        return value;
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return values;
        }
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new Refusal("The file %s is damaged. Put it back from a copy, or start over with ./run --fresh."
                        .formatted(file));
            }
            values.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return values;
    }

    private static void write(Path file, Map<String, String> values) throws IOException {
        var text = new StringBuilder();
        values.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        Path draft = file.resolveSibling("secrets.draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String hex(SecureRandom random, int bytes) {
        return HexFormat.of().formatHex(bytes(random, bytes));
    }

    private static byte[] bytes(SecureRandom random, int count) {
        byte[] value = new byte[count];
        random.nextBytes(value);
        return value;
    }

    /** For the demo logins, which people type. */
    private static String memorable(SecureRandom random) {
        return "%s-%s-%s-%04d".formatted(word(random), word(random), word(random), random.nextInt(10_000));
    }

    private static String word(SecureRandom random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
