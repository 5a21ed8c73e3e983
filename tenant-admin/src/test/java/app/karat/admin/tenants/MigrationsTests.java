package app.karat.admin.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.admin.support.Database;
import app.karat.kernel.migration.MigrationRunner;
import app.karat.kernel.migration.NewTenant;
import app.karat.kernel.migration.TenantBundle;
import app.karat.kernel.migration.TenantSchemas;
import app.karat.kernel.migration.TenantScript;
import app.karat.kernel.tenancy.PlatformPools;
import app.karat.kernel.tenancy.TenantProfile;
import app.karat.kernel.tenancy.TestPlatform;
import app.karat.testkit.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class MigrationsTests {

    private static final int CHAINS = 100;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final TenantScript PIECES = TenantScript.of(
            "V202611300900__pieces.sql", "CREATE TABLE piece (id integer PRIMARY KEY, grams numeric(10, 3) NOT NULL);");
    private static final TenantScript POSITIVE = TenantScript.of(
            "V202611301000__positive.sql", "ALTER TABLE piece ADD CONSTRAINT grams_positive CHECK (grams > 0);");
    private static final TenantScript TAG =
            TenantScript.of("V202611301100__tag.sql", "ALTER TABLE piece ADD COLUMN tag text;");

    private final PostgresServer server = PostgresServer.fresh();
    private final Database database = new Database(server);
    private final PlatformPools pools =
            new PlatformPools(TestPlatform.on(server).properties());

    @Test
    void oneBadChainIsParkedAndNamedWhileTheOthersAreServedAndARerunFinishes() {
        takeIn(CHAINS, PIECES);
        String bad = database.column("SELECT schema_name FROM control.tenant WHERE name = 'Chain 42'")
                .getFirst();
        database.run("INSERT INTO " + bad + ".piece VALUES (1, -1)");

        Migrations migrations = migrations(PIECES, POSITIVE);
        MigrationProgress first = afterWave(migrations, new MigrationProgress.Counts(CHAINS - 1, 0, 1));

        assertThat(first.target()).startsWith("202611301000");
        assertThat(first.parked()).singleElement().satisfies(parked -> {
            assertThat(parked.name()).isEqualTo("Chain 42");
            assertThat(parked.note()).contains("grams_positive");
        });
        assertThat(constraints()).isEqualTo(CHAINS - 1);
        assertThat(database.column("SELECT schema_version FROM control.tenant WHERE schema_name = ?", bad))
                .singleElement()
                .asString()
                .startsWith("202611300900");

        database.run("UPDATE " + bad + ".piece SET grams = 1");
        MigrationProgress second = afterWave(migrations, new MigrationProgress.Counts(CHAINS, 0, 0));

        assertThat(second.parked()).isEmpty();
        assertThat(constraints()).isEqualTo(CHAINS);
        migrations.waves().stop();
    }

    @Test
    void aWaveThatWasKilledHalfWayIsTakenUpAgain() throws SQLException {
        takeIn(40, PIECES);
        Migrations killed = migrations(PIECES, POSITIVE, TAG);
        try (Connection holder = holding("Chain 40")) {
            start(killed);
            MigrationProgress halfWay =
                    await(killed, progress -> progress.counts().ok() >= 5);
            killed.waves().stop();
            assertThat(halfWay.counts().ok()).isLessThan(40);
            holder.rollback();
        }

        Migrations next = migrations(PIECES, POSITIVE, TAG);
        afterWave(next, new MigrationProgress.Counts(40, 0, 0));

        assertThat(constraints()).isEqualTo(40);
        assertThat(
                        database.count(
                                "SELECT count(*) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN control.tenant t"
                                        + " ON c.relnamespace = t.schema_name::regnamespace WHERE c.relname = 'piece' AND a.attname = 'tag'"))
                .isEqualTo(40);
        next.waves().stop();
    }

    @Test
    void aWaveThatBrokeOffIsTriedAgainByItself() throws InterruptedException {
        takeIn(3, PIECES);
        database.run("ALTER TABLE control.tenant RENAME TO tenant_away");
        Migrations migrations = new Migrations(runner(PIECES, TAG), pools.client("control"), settings(true));
        migrations.waves().start();
        Thread.sleep(600);
        database.run("ALTER TABLE control.tenant_away RENAME TO tenant");
        await(migrations, progress -> progress.counts().ok() == 3);
        migrations.waves().stop();
    }

    @Test
    void nothingIsMigratedOnStartWhenTheServiceIsToldNotTo() throws InterruptedException {
        takeIn(3, PIECES);
        Migrations migrations = new Migrations(runner(PIECES, TAG), pools.client("control"), settings(false));
        migrations.waves().start();
        Thread.sleep(500);
        assertThat(migrations.progress().block(LIMIT).counts()).isEqualTo(new MigrationProgress.Counts(0, 3, 0));

        var onStart = new Migrations(runner(PIECES, TAG), pools.client("control"), settings(true));
        onStart.waves().start();
        await(onStart, progress -> progress.counts().ok() == 3);
        onStart.waves().stop();
        migrations.waves().stop();
    }

    private void takeIn(int count, TenantScript... scripts) {
        var schemas = new TenantSchemas(pools.pool("owner"), pools.client("control"), runner(scripts));
        schemas.keep(count).block(LIMIT);
        Flux.range(1, count)
                .concatMap(number -> schemas.assign(new NewTenant(
                        new TenantProfile(
                                "Chain " + number,
                                "IN",
                                Currency.getInstance("INR"),
                                Locale.forLanguageTag("en-IN"),
                                ZoneId.of("Asia/Kolkata")),
                        "chain-" + number,
                        "trial",
                        number + "@example.com")))
                .blockLast(LIMIT);
    }

    private MigrationRunner runner(TenantScript... scripts) {
        return new MigrationRunner(pools.pool("owner"), pools.client("control"), new TenantBundle(List.of(scripts)), 2);
    }

    private Migrations migrations(TenantScript... scripts) {
        return new Migrations(runner(scripts), pools.client("control"), settings(false));
    }

    private static MigrationProperties settings(boolean onStart) {
        return new MigrationProperties(onStart, Duration.ofMillis(200));
    }

    private static void start(Migrations migrations) {
        if (!migrations.waves().isRunning()) {
            migrations.waves().start();
        }
        migrations.start().block(LIMIT);
    }

    private static MigrationProgress afterWave(Migrations migrations, MigrationProgress.Counts expected) {
        start(migrations);
        return await(migrations, progress -> progress.counts().equals(expected));
    }

    /** A transaction that reads the pieces of this chain, the last in its wave, which no migration may change meanwhile. */
    private Connection holding(String chain) throws SQLException {
        String schema = database.column("SELECT schema_name FROM control.tenant WHERE name = ?", chain)
                .getFirst();
        Connection holder = server.connectAsSuperuser();
        holder.setAutoCommit(false);
        holder.createStatement().execute("LOCK TABLE " + schema + ".piece IN ACCESS SHARE MODE");
        return holder;
    }

    private static MigrationProgress await(Migrations migrations, Predicate<MigrationProgress> enough) {
        Instant end = Instant.now().plus(LIMIT);
        MigrationProgress progress = migrations.progress().block(LIMIT);
        while (!enough.test(progress)) {
            assertThat(Instant.now()).as("%s", progress).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            progress = migrations.progress().block(LIMIT);
        }
        return progress;
    }

    private long constraints() {
        return database.count("SELECT count(*) FROM pg_constraint c JOIN control.tenant t"
                + " ON c.connamespace = t.schema_name::regnamespace WHERE c.conname = 'grams_positive'");
    }
}
