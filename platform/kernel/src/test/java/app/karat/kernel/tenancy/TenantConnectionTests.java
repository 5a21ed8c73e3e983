package app.karat.kernel.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Wrapped;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class TenantConnectionTests {

    static TenantRef first;
    static TenantRef second;

    final FewConnections one = FewConnections.of(1);

    @BeforeAll
    static void tenants() {
        List<TenantRef> tenants = FewConnections.tenants(2);
        first = tenants.get(0);
        second = tenants.get(1);
        FewConnections few = FewConnections.of(1);
        few.write(first, () -> Sentinels.add(few.client(), first, "mine"));
        few.write(second, () -> Sentinels.add(few.client(), second, "mine"));
    }

    @Test
    void twoTenantsOnOneBackendSeeTheirOwnRowsOnly() {
        assertThat(one.backend(first)).isEqualTo(one.backend(second));
        for (int i = 0; i < 10; i++) {
            assertThat(owners(first)).containsOnly(first.role());
            assertThat(owners(second)).containsOnly(second.role());
        }
    }

    @Test
    void roleAndLimitsHoldInsideTheTransaction() {
        assertThat(one.<String>read(first, () -> one.text("SELECT current_user")))
                .isEqualTo(first.role());
        assertThat(one.<String>read(first, () -> one.text("SHOW statement_timeout")))
                .isEqualTo("10s");
        assertThat(one.<String>read(first, () -> one.text("SHOW lock_timeout"))).isEqualTo("3s");
        assertThat(one.<String>read(first, () -> one.text("SHOW idle_in_transaction_session_timeout")))
                .isEqualTo("10s");
        assertThat(one.<String>read(first, () -> one.text("SHOW transaction_read_only")))
                .isEqualTo("on");
        assertThat(one.<String>write(first, () -> one.text("SHOW transaction_read_only")))
                .isEqualTo("off");
    }

    @Test
    void statementOutsideOfATransactionIsRefused() {
        assertThatThrownBy(() -> one.text("SELECT current_user")
                        .contextWrite(CurrentTenant.in(first))
                        .block(FewConnections.LIMIT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TenantTransactions");
    }

    @Test
    void withoutATenantThereIsNoTransactionAndNoConnection() {
        assertThatThrownBy(() -> one.transactions()
                        .read(() -> one.text("SELECT 1::text"))
                        .block(FewConnections.LIMIT))
                .isInstanceOf(TenantProblem.class);
        assertThatThrownBy(() -> Mono.from(one.connections().create()).block(FewConnections.LIMIT))
                .isInstanceOf(TenantProblem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMMIT",
                " rollback",
                "SET ROLE none",
                "RESET ROLE",
                "set search_path = public",
                "/* x */ BEGIN",
                "DISCARD ALL"
            })
    void sessionCommandsAreRefused(String sql) {
        assertThatThrownBy(() ->
                        one.write(first, () -> one.client().sql(sql).then().thenReturn(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(owners(second)).containsOnly(second.role());
    }

    @Test
    void baseStateHasNoPathAndNoRight() {
        owners(first);
        Connection connection = borrow(first);
        assertThat(base(connection, "SELECT current_user || '|' || current_setting('search_path')"))
                .isIn("app_b00|", "app_b00|\"\"");
        assertThatThrownBy(() -> base(connection, "SELECT owner FROM \"" + first.schema() + "\".sentinel"))
                .isInstanceOfSatisfying(
                        R2dbcException.class, e -> assertThat(e.getSqlState()).isEqualTo("42501"));
        assertThatThrownBy(() -> base(connection, "SELECT owner FROM sentinel"))
                .isInstanceOfSatisfying(
                        R2dbcException.class, e -> assertThat(e.getSqlState()).isEqualTo("42P01"));
        close(connection);
    }

    @Test
    void uncommittedConnectionComesBackClean() {
        String backend = one.backend(first);
        Connection connection = borrow(first);
        Mono.from(connection.beginTransaction())
                .contextWrite(CurrentTenant.in(first))
                .block(FewConnections.LIMIT);
        Flux.from(connection
                        .createStatement("INSERT INTO sentinel (owner, note) VALUES ('nobody', 'lost')")
                        .execute())
                .flatMap(Result::getRowsUpdated)
                .blockLast(FewConnections.LIMIT);
        close(connection);

        assertThat(one.backend(second)).isEqualTo(backend);
        assertThat(owners(first)).doesNotContain("nobody");
        Connection again = borrow(second);
        assertThat(base(again, "SELECT current_user || '|' || coalesce(pg_current_xact_id_if_assigned()::text, '')"))
                .isEqualTo("app_b00|");
        close(again);
    }

    @Test
    void tenantWhoseRoleDoesNotExistSpoilsNothing() {
        TenantRef nobody = with(first, "t_doesnotexist", first.limits());
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> one.read(nobody, () -> one.text("SELECT 1::text")))
                    .isInstanceOf(RuntimeException.class);
            assertThat(owners(second)).containsOnly(second.role());
        }
        assertThat(one.acquired()).isZero();
    }

    @Test
    void statementTimeoutAndErrorsSpoilNothing() {
        TenantRef hasty = with(first, first.role(), new TenantLimits(20, 20, 1000, 1));
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> one.read(hasty, () -> one.text("SELECT pg_sleep(1)::text")))
                    .rootCause()
                    .hasMessageContaining("statement timeout");
            assertThatThrownBy(() -> one.read(first, () -> one.text("SELECT (1 / 0)::text")))
                    .isInstanceOf(RuntimeException.class);
            assertThat(owners(second)).containsOnly(second.role());
        }
        assertThat(one.acquired()).isZero();
    }

    @Test
    void readingUnitRefusesToWrite() {
        assertThatThrownBy(() -> one.read(first, () -> Sentinels.add(one.client(), first, "not allowed")))
                .rootCause()
                .isInstanceOfSatisfying(
                        R2dbcException.class, e -> assertThat(e.getSqlState()).isEqualTo("25006"));
    }

    @Test
    void oneTransactionNeverWorksForTwoTenants() {
        assertThatThrownBy(() -> one.write(
                        first,
                        () -> one.transactions()
                                .read(() -> one.text("SELECT current_user"))
                                .contextWrite(CurrentTenant.in(second))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void innerUnitIsPartOfTheOuter() {
        assertThatThrownBy(() -> one.write(
                        first,
                        () -> one.transactions()
                                .write(() -> Sentinels.add(one.client(), first, "inner"))
                                .then(Mono.error(new IllegalArgumentException("outer fails")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(one.<Long>read(
                        first,
                        () -> one.client()
                                .sql("SELECT count(*) FROM sentinel WHERE note = 'inner'")
                                .map(row -> row.get(0, Long.class))
                                .one()))
                .isZero();
    }

    @Test
    void statementPreparedBeforeAMigrationIsPreparedAgain() {
        TenantRef moved = FewConnections.tenants(1).getFirst();
        String sql = "SELECT note FROM sentinel WHERE owner = :owner";
        Mono<List<String>> notes = Mono.defer(() -> one.client()
                .sql(sql)
                .bind("owner", moved.role())
                .map(row -> row.get(0, String.class))
                .all()
                .collectList());
        one.write(moved, () -> Sentinels.add(one.client(), moved, "before"));
        for (int i = 0; i < 8; i++) {
            assertThat(one.read(moved, () -> notes)).containsExactly("before");
        }
        Sentinels.platform()
                .client("owner")
                .sql("ALTER TABLE \"" + moved.schema() + "\".sentinel ALTER COLUMN note TYPE varchar(99)")
                .then()
                .block(FewConnections.LIMIT);
        assertThat(one.read(moved, () -> notes)).containsExactly("before");
        assertThat(owners(second)).containsOnly(second.role());
    }

    @Test
    void backendIsRetiredAfterItsShareOfTenants() {
        FewConnections forgetful = FewConnections.of(1, Map.of("karat.postgres.pool.tenants-per-connection", 2));
        String before = forgetful.backend(first);
        assertThat(forgetful.backend(first)).isEqualTo(before);
        forgetful.backend(second);
        assertThat(forgetful.backend(first)).isNotEqualTo(before);
    }

    private List<String> owners(TenantRef tenant) {
        return one.read(tenant, () -> Sentinels.owners(one.client()).collectList());
    }

    private Connection borrow(TenantRef tenant) {
        return Mono.<Connection>from(one.connections().create())
                .contextWrite(CurrentTenant.in(tenant))
                .block(FewConnections.LIMIT);
    }

    private static void close(Connection connection) {
        Mono.from(connection.close()).block(FewConnections.LIMIT);
    }

    /** Works behind the decorator's back, as nobody but a test should. */
    private static String base(Connection connection, String sql) {
        Connection driver =
                ((Wrapped<?>) connection).unwrap(TenantConnection.class).unwrap();
        return Flux.from(driver.createStatement(sql).execute())
                .concatMap(result -> result.map(row -> row.get(0, String.class)))
                .blockFirst(FewConnections.LIMIT);
    }

    static TenantRef with(TenantRef tenant, String role, TenantLimits limits) {
        return new TenantRef(
                tenant.id(),
                tenant.schema(),
                role,
                tenant.bucket(),
                tenant.cell(),
                tenant.node(),
                tenant.epoch(),
                tenant.state(),
                tenant.profile(),
                limits);
    }
}
