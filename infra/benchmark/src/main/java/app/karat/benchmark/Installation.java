package app.karat.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The Karat of this machine: its addresses and secrets as {@code ./run} wrote them. Anything but loopback is refused. */
final class Installation {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
    private static final int POSTGRES_OFFSET = 5;

    private final Path home;
    private final Map<String, String> values = new HashMap<>();

    Installation(Path home) {
        this.home = home;
        read(home.resolve("demo.env"));
        read(home.resolve("secrets"));
        for (String address : new String[] {"KARAT_UI", "KARAT_SHOP_API", "KARAT_ADMIN_API", "KARAT_ISSUER"}) {
            if (!LOOPBACK.contains(URI.create(get(address)).getHost())) {
                throw new IllegalStateException(address + " is not on this machine; only a local Karat is measured.");
            }
        }
    }

    String shop() {
        return get("KARAT_SHOP_API");
    }

    String admin() {
        return get("KARAT_ADMIN_API");
    }

    String issuer() {
        return get("KARAT_ISSUER");
    }

    String operatorSecret() {
        return get("KARAT_OPERATOR_CLIENT_SECRET");
    }

    /** Where the API clients made for measurements are remembered from run to run. */
    Path clients() {
        return home.resolve("benchmark").resolve("clients");
    }

    String password(String login) {
        return get("postgres." + login);
    }

    int postgresPort() {
        return URI.create(get("KARAT_UI")).getPort() + POSTGRES_OFFSET;
    }

    Connection connect(String login, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/karat".formatted(postgresPort()), login, password);
    }

    /** For making and clearing stock in bulk, which is not measured. */
    Connection superuser() throws SQLException {
        return connect("postgres", password("superuser"));
    }

    private String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not in " + home + ". Is this the folder of a running Karat?");
        }
        return value;
    }

    private void read(Path file) {
        try {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    values.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read. Start Karat with ./run --detach first.", e);
        }
    }
}
