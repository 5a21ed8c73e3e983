package app.karat.kernel.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.testkit.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database itself refuses, whatever SQL is sent: everything here goes over plain JDBC, past all of our code. */
class TenantWallTests {

    private static final List<String> ATTACKS = List.of(
            "SELECT * FROM %s",
            "SELECT count(*) FROM %s",
            "SELECT 1 FROM %s LIMIT 1",
            "SELECT (SELECT count(*) FROM %s)",
            "WITH x AS (SELECT * FROM %s) SELECT * FROM x",
            "SELECT 1 UNION ALL SELECT 2 FROM %s",
            "SELECT 1 WHERE EXISTS (SELECT FROM %s)",
            "INSERT INTO %s DEFAULT VALUES",
            "DELETE FROM %s",
            "TRUNCATE %s",
            "DROP TABLE %s",
            "ALTER TABLE %s ADD COLUMN stolen text",
            "LOCK TABLE %s IN ACCESS SHARE MODE",
            "COPY %s TO STDOUT",
            "CREATE VIEW peek AS SELECT * FROM %s",
            "CREATE TABLE copied AS SELECT * FROM %s",
            "CREATE INDEX ON %s ((1))",
            "GRANT SELECT ON %s TO PUBLIC",
            "COMMENT ON TABLE %s IS 'mine'",
            "CLUSTER %s",
            "EXPLAIN ANALYZE SELECT * FROM %s",
            "DO $$ BEGIN PERFORM * FROM %s; END $$",
            "SELECT query_to_xml('SELECT * FROM %s', true, true, '')",
            "SELECT table_to_xml('%s', true, true, '')",
            "SELECT * FROM %s TABLESAMPLE SYSTEM (100)");

    static final PostgresServer SERVER = Sentinels.server();
    static TenantRef mine;
    static TenantRef other;
    static TenantRef elsewhere;

    @BeforeAll
    static void tenants() {
        TestPlatform platform = Sentinels.platform();
        mine = platform.inBucket(platform.newIndianTenant(), 0);
        other = platform.inBucket(platform.newAmericanTenant(), 0);
        do {
            elsewhere = platform.newAmericanTenant();
        } while (elsewhere.bucket() == 0);
    }

    @Test
    void roleOfATenantReachesNothingButItsOwnSchema() throws SQLException {
        List<String> tried = attacks();
        assertThat(tried.size()).isGreaterThanOrEqualTo(500);
        assertThat(succeeded("SET ROLE \"" + mine.role() + "\"", tried)).isEmpty();
    }

    @Test
    void bucketLoginItselfReachesNothing() throws SQLException {
        List<String> tried = new ArrayList<>(attacks());
        ATTACKS.forEach(attack -> tried.add(attack.formatted("\"" + mine.schema() + "\".sentinel")));
        assertThat(succeeded("SELECT 1", tried)).isEmpty();
    }

    @Test
    void bucketLoginCannotBecomeATenantOfAnotherBucketOrThePlatform() throws SQLException {
        assertThat(succeeded(
                        "SELECT 1",
                        Stream.of(
                                        elsewhere.role(),
                                        "karat_owner",
                                        "karat_control",
                                        "karat_directory",
                                        "karat_relay",
                                        "karat_tenant",
                                        "postgres",
                                        "app_b01")
                                .map(role -> "SET ROLE \"" + role + "\"")
                                .toList()))
                .isEmpty();
    }

    @Test
    void tenantMakesNoObjectsAnywhere() throws SQLException {
        assertThat(succeeded(
                        "SET ROLE \"" + mine.role() + "\"",
                        List.of(
                                "CREATE TABLE \"" + mine.schema() + "\".extra (a int)",
                                "CREATE TABLE public.extra (a int)",
                                "CREATE TEMP TABLE extra (a int)",
                                "CREATE SCHEMA extra",
                                "CREATE ROLE extra",
                                "CREATE EXTENSION dblink",
                                "COPY (SELECT 1) TO PROGRAM 'true'",
                                "COPY (SELECT 1) TO '/tmp/stolen'",
                                "SELECT pg_read_file('/etc/passwd')",
                                "SELECT lo_import('/etc/passwd')",
                                "ALTER SYSTEM SET log_min_messages = panic",
                                "ALTER ROLE app_b00 SUPERUSER",
                                "SET session_authorization = postgres")))
                .isEmpty();
    }

    @Test
    void outboxTakesOwnRowsOnlyAndShowsNone() throws SQLException {
        String become = "SET ROLE \"" + mine.role() + "\"";
        assertThat(succeeded(
                        become,
                        List.of(
                                "SELECT * FROM relay.outbox",
                                "DELETE FROM relay.outbox",
                                "UPDATE relay.outbox SET topic = 'x'",
                                "INSERT INTO relay.outbox (tenant_role, topic, payload) VALUES ('" + other.role()
                                        + "', 'x', '{}')")))
                .isEmpty();
        assertThat(succeeded(become, List.of("INSERT INTO relay.outbox (topic, payload) VALUES ('x', '{}')")))
                .hasSize(1);
    }

    @Test
    void appendOnlyTableStaysAppendOnly() throws SQLException {
        String become = "SET ROLE \"" + mine.role() + "\"";
        String journal = "\"" + mine.schema() + "\".journal";
        assertThat(succeeded(
                        become,
                        List.of(
                                "UPDATE " + journal + " SET text = ''",
                                "DELETE FROM " + journal,
                                "TRUNCATE " + journal)))
                .isEmpty();
        assertThat(succeeded(become, List.of("INSERT INTO " + journal + " (text) VALUES ('kept')")))
                .hasSize(1);
    }

    /** Seeded bug: somebody granted too much. */
    @Test
    void checkFindsARightThatShouldNotBe() throws SQLException {
        TestPlatform platform = Sentinels.platform();
        TenantRef careless = platform.newIndianTenant();
        platform.client("owner")
                .sql("GRANT USAGE ON SCHEMA \"%1$s\" TO \"%2$s\"".formatted(careless.schema(), mine.role()))
                .then()
                .block();
        platform.client("owner")
                .sql("GRANT SELECT ON \"%1$s\".sentinel TO \"%2$s\"".formatted(careless.schema(), mine.role()))
                .then()
                .block();
        List<String> tried = ATTACKS.stream()
                .map(attack -> attack.formatted("\"" + careless.schema() + "\".sentinel"))
                .toList();
        assertThat(succeeded("SET ROLE \"" + mine.role() + "\"", tried)).isNotEmpty();
    }

    private static List<String> attacks() {
        List<String> targets = new ArrayList<>();
        for (TenantRef tenant : List.of(other, elsewhere)) {
            for (String table : List.of("sentinel", "journal", "idempotency_key", "schema_history")) {
                targets.add("\"" + tenant.schema() + "\"." + table);
            }
        }
        targets.addAll(List.of(
                "\"t_template\".sentinel",
                "\"t_template\".journal",
                "control.tenant",
                "relay.lease",
                "market.spot",
                "market.fx",
                "pg_catalog.pg_authid",
                "pg_catalog.pg_shadow",
                "pg_catalog.pg_user_mapping",
                "pg_catalog.pg_largeobject",
                "pg_catalog.pg_hba_file_rules",
                "pg_catalog.pg_file_settings",
                "pg_catalog.pg_statistic"));
        return targets.stream()
                .flatMap(target -> ATTACKS.stream().map(attack -> attack.formatted(target)))
                .toList();
    }

    /** Tries each statement in a transaction of its own and says which ones worked. */
    private static List<String> succeeded(String first, List<String> statements) throws SQLException {
        List<String> worked = new ArrayList<>();
        try (Connection connection =
                        SERVER.connect("app_b00", SERVER.passwords().bucket());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                connection.setAutoCommit(false);
                statement.execute(first);
                try {
                    statement.execute(sql);
                    worked.add(sql);
                } catch (SQLException refused) {
                    // as it should be
                }
                connection.rollback();
            }
        }
        return worked;
    }
}
