package app.karat.kernel.migration;

import app.karat.kernel.tenancy.PlatformPools;
import app.karat.kernel.tenancy.TenantProfile;
import app.karat.kernel.tenancy.TestPlatform;
import app.karat.testkit.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A platform of its own database with many tenants at version one, to be migrated to version two. */
final class Wave {

    static final Duration LIMIT = Duration.ofMinutes(5);

    private static final TenantScript FIRST = TenantScript.of("V202601010000__pieces.sql", """
            CREATE TABLE piece (id bigint PRIMARY KEY, name text);
            CREATE INDEX piece_name ON piece (name);
            CREATE TABLE ledger (id bigint PRIMARY KEY);
            REVOKE UPDATE, DELETE ON ledger FROM "${role}";
            """);
    private static final TenantScript SECOND = TenantScript.of("V202602010000__names_are_needed.sql", """
            ALTER TABLE piece ALTER COLUMN name SET NOT NULL;
            CREATE TABLE counted (visits int);
            INSERT INTO counted (visits) VALUES (1);
            """);
    static final TenantBundle V1 = new TenantBundle(List.of(FIRST));
    static final TenantBundle V2 = new TenantBundle(List.of(FIRST, SECOND));

    private final PostgresServer server = PostgresServer.fresh();
    private final PlatformPools pools;

    Wave(int tenants) {
        TestPlatform.createControlSchema(server);
        pools = new PlatformPools(TestPlatform.properties(server, Map.of()));
        TenantSchemas schemas = schemas(V1);
        schemas.prepare(tenants).block(LIMIT);
        for (int i = 0; i < tenants; i++) {
            schemas.assign(tenant(i)).block(LIMIT);
        }
    }

    static NewTenant tenant(int number) {
        var profile = new TenantProfile(
                "Jeweller " + number,
                "IN",
                Currency.getInstance("INR"),
                Locale.of("en", "IN"),
                ZoneId.of("Asia/Kolkata"));
        return new NewTenant(profile, "jeweller-" + number, "trial", "owner" + number + "@example.com");
    }

    MigrationRunner runner(TenantBundle bundle) {
        return new MigrationRunner(pools.pool("owner"), pools.client("control"), bundle, 2);
    }

    TenantSchemas schemas(TenantBundle bundle) {
        return new TenantSchemas(pools.pool("owner"), pools.client("control"), runner(bundle));
    }

    MigrationWave run(TenantBundle bundle) {
        return Objects.requireNonNull(runner(bundle).run().block(LIMIT));
    }

    PlatformPools pools() {
        return pools;
    }

    Connection superuser() throws SQLException {
        return server.connectAsSuperuser();
    }

    /** The schema of the tenant that was taken in as this number. */
    String schema(int number) {
        return rows("SELECT schema_name FROM control.tenant WHERE slug = 'jeweller-" + number + "'")
                .getFirst();
    }

    List<String> schemas() {
        return rows("SELECT schema_name FROM control.tenant ORDER BY assigned_at");
    }

    void change(String sql) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many schemas are in this state of migration. */
    int count(String state) {
        return rows("SELECT id FROM control.tenant WHERE migration_state = '" + state + "'")
                .size();
    }

    /** Whether nobody is in the middle of anything. */
    boolean isQuiet() {
        return rows("SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                        + " AND backend_type = 'client backend' AND state <> 'idle'")
                .isEmpty();
    }

    /** What the schemas themselves say, independent of the directory: those whose tables do not fit their own history. */
    List<String> mixed() {
        List<String> mixed = new ArrayList<>();
        for (String schema : schemas()) {
            int scripts =
                    rows("SELECT version FROM " + schema + ".schema_history").size();
            boolean counted = !rows("SELECT 1 FROM pg_tables WHERE tablename = 'counted' AND schemaname = '" + schema
                            + "'")
                    .isEmpty();
            int visits =
                    counted ? rows("SELECT visits FROM " + schema + ".counted").size() : 0;
            if (scripts != (counted ? 2 : 1) || visits != (counted ? 1 : 0)) {
                mixed.add(schema);
            }
        }
        return mixed;
    }
}
