package app.karat.kernel.outbox;

import app.karat.kernel.tenancy.TenantDirectory;
import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantLimits;
import app.karat.kernel.tenancy.TenantProfile;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TenantState;
import app.karat.testkit.PostgresServer;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A database with the platform's own relay tables, tenants made at random, and JDBC to act as one of them. */
public final class RelayDatabase implements TenantDirectory {

    private final PostgresServer server;
    private final List<TenantRef> tenants = new ArrayList<>();

    public RelayDatabase(PostgresServer server) {
        this.server = server;
        if (number("SELECT count(*) FROM pg_tables WHERE schemaname = 'relay'") == 0) {
            try (Connection owner =
                    server.connect("karat_owner", server.passwords().owner())) {
                execute(owner, script());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A new tenant; it has a role and no schema, since the outbox needs no more. */
    public TenantRef tenant() {
        String role = "t_" + UUID.randomUUID().toString().replace("-", "");
        asSuperuser("CREATE ROLE " + role + " NOLOGIN; GRANT karat_tenant TO " + role + " WITH INHERIT TRUE");
        var profile = new TenantProfile(
                "Ring & Co", "IN", Currency.getInstance("INR"), Locale.of("en", "IN"), ZoneId.of("Asia/Kolkata"));
        TenantRef tenant = new TenantRef(
                new TenantId(UUID.randomUUID()),
                role,
                role,
                0,
                "main",
                "main",
                1,
                TenantState.ACTIVE,
                profile,
                new TenantLimits(5000, 2000, 10000, 64));
        tenants.add(tenant);
        return tenant;
    }

    public List<TenantRef> tenants(int count) {
        List<TenantRef> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(tenant());
        }
        return made;
    }

    /** A JDBC transaction in the tenant's role; the caller commits and closes. */
    public Connection transactionOf(TenantRef tenant) throws SQLException {
        Connection connection = server.connectAsSuperuser();
        connection.setAutoCommit(false);
        execute(connection, "SET LOCAL ROLE " + tenant.role());
        return connection;
    }

    public void add(Connection transaction, String topic, String json) throws SQLException {
        try (var insert =
                transaction.prepareStatement("INSERT INTO " + Outbox.COLUMNS + " VALUES (?, CAST(? AS jsonb))")) {
            insert.setString(1, topic);
            insert.setString(2, json);
            insert.executeUpdate();
        }
    }

    public void commitOne(TenantRef tenant, String topic, String json) throws SQLException {
        commitEach(List.of(tenant), topic, json);
    }

    /** A transaction of one event for each in turn, all over one connection. */
    public void commitEach(List<TenantRef> turns, String topic, String json) throws SQLException {
        try (Connection connection = server.connectAsSuperuser()) {
            connection.setAutoCommit(false);
            for (TenantRef tenant : turns) {
                execute(connection, "SET LOCAL ROLE " + tenant.role());
                add(connection, topic, json);
                connection.commit();
            }
        }
    }

    public long waiting() {
        return number("SELECT count(*) FROM relay.outbox");
    }

    public void asSuperuser(String sql) {
        try (Connection connection = server.connectAsSuperuser()) {
            execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public DatabaseClient as(String login, String password) {
        var configuration = PostgresqlConnectionConfiguration.builder()
                .host("localhost")
                .port(server.port())
                .database(server.database())
                .username(login)
                .password(password)
                .build();
        return DatabaseClient.create(
                new ConnectionPool(ConnectionPoolConfiguration.builder(new PostgresqlConnectionFactory(configuration))
                        .initialSize(0)
                        .maxSize(4)
                        .build()));
    }

    public DatabaseClient asRelay() {
        return as("karat_relay", server.passwords().relay());
    }

    public DatabaseClient asSuperuserClient() {
        return as(server.superuser(), server.password());
    }

    @Override
    public Mono<TenantRef> find(TenantId id) {
        return all().filter(tenant -> tenant.id().equals(id)).next();
    }

    @Override
    public Mono<TenantRef> findByRole(String role) {
        return all().filter(tenant -> tenant.role().equals(role)).next();
    }

    @Override
    public Flux<TenantRef> all() {
        return Flux.fromIterable(List.copyOf(tenants));
    }

    private long number(String sql) {
        return Long.parseLong(text(sql));
    }

    /** The one value that a query of the superuser finds. */
    public String text(String sql) {
        try (Connection connection = server.connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script() {
        try {
            return new ClassPathResource("db/control/V20261122100100__relay.sql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
