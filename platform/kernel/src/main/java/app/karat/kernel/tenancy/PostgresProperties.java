package app.karat.kernel.tenancy;

import app.karat.kernel.problem.MissingSetting;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where PostgreSQL is and how to sign in. No password has a default, and only those of the logins that a service uses are asked for.
 *
 * @param host server of the platform's schemas and of the cell {@code main}
 * @param cells further cells by name, each a server of tenant schemas
 * @param pool sizes and lives of the pools
 */
@ConfigurationProperties("karat.postgres")
public record PostgresProperties(
        @DefaultValue("localhost") String host,
        @DefaultValue("5432") int port,
        @DefaultValue("karat") String database,
        @DefaultValue Passwords passwords,
        @DefaultValue Pool pool,
        @DefaultValue Map<String, Cell> cells) {

    /** The cell that needs no entry of its own. */
    static final String MAIN = "main";

    /** The address of each cell, the main one included. */
    Map<String, Cell> allCells() {
        Map<String, Cell> all = new HashMap<>(cells);
        all.putIfAbsent(MAIN, new Cell(host, port, database));
        return Map.copyOf(all);
    }

    /** A PostgreSQL server that holds tenant schemas. */
    public record Cell(
            String host,
            @DefaultValue("5432") int port,
            @DefaultValue("karat") String database) {}

    /** Passwords of the platform's logins; {@code bucket} is shared by the sixteen bucket logins. */
    public record Passwords(
            @Nullable String owner,
            @Nullable String control,
            @Nullable String directory,
            @Nullable String relay,
            @Nullable String identity,
            @Nullable String bucket) {

        /** The password of {@code karat_<login>}, or of the bucket logins. */
        public String of(String login) {
            String password = switch (login) {
                case "owner" -> owner;
                case "control" -> control;
                case "directory" -> directory;
                case "relay" -> relay;
                case "identity" -> identity;
                case "bucket" -> bucket;
                default -> throw new IllegalArgumentException("no login is called " + login);
            };
            if (password == null || password.isBlank()) {
                throw new MissingSetting("karat.postgres.passwords." + login);
            }
            return password;
        }
    }

    /**
     * How many connections, and for how long.
     *
     * @param bucketSize most connections of one bucket in one cell; they are opened when first needed
     * @param platformSize most connections of one platform login
     * @param acquireTimeout longest wait for a connection
     * @param maxIdle an unused connection is closed after this
     * @param maxLife any connection is closed after this
     * @param tenantsPerConnection a backend that has served as many tenants is closed, because it never forgets one
     * @param preparedStatements a connection that has prepared as many different statements is closed, because it never forgets one
     */
    public record Pool(
            @DefaultValue("4") int bucketSize,
            @DefaultValue("4") int platformSize,
            @DefaultValue("2s") Duration acquireTimeout,
            @DefaultValue("60s") Duration maxIdle,
            @DefaultValue("15m") Duration maxLife,
            @DefaultValue("200") int tenantsPerConnection,
            @DefaultValue("256") int preparedStatements) {}
}
