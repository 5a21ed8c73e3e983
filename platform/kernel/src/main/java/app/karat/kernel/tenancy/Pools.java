package app.karat.kernel.tenancy;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiPredicate;
import reactor.pool.PooledRefMetadata;

/** Builds the pools of all logins the same way: nothing opened before it is needed, everything bounded in number, waiting and life. */
final class Pools {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private final PostgresProperties properties;

    Pools(PostgresProperties properties) {
        this.properties = properties;
    }

    /** The pool of one bucket in one cell, whose connections work for tenants only. */
    ConnectionPool bucket(PostgresProperties.Cell cell, int bucket) {
        String login = "app_b%02d".formatted(bucket);
        String password = properties.passwords().of("bucket");
        var factory = new TenantConnectionFactory(factory(cell, login, password, Map.of()));
        BiPredicate<Connection, PooledRefMetadata> worn =
                (connection, age) -> connection instanceof TenantConnection own && isWorn(own);
        return pool(login, factory, properties.pool().bucketSize(), worn);
    }

    private boolean isWorn(TenantConnection connection) {
        return connection.isSpoilt()
                || connection.tenantsServed() >= properties.pool().tenantsPerConnection()
                || connection.statementsPrepared() >= properties.pool().preparedStatements();
    }

    /** The pool of a platform login, on the server of the platform's schemas. */
    ConnectionPool platform(String login, Duration statementTimeout) {
        var cell = new PostgresProperties.Cell(properties.host(), properties.port(), properties.database());
        Map<String, String> limits = Map.of("statement_timeout", Long.toString(statementTimeout.toMillis()));
        ConnectionFactory factory =
                factory(cell, "karat_" + login, properties.passwords().of(login), limits);
        return pool("karat_" + login, factory, properties.pool().platformSize(), (connection, age) -> false);
    }

    private ConnectionFactory factory(
            PostgresProperties.Cell cell, String login, String password, Map<String, String> options) {
        return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host(cell.host())
                .port(cell.port())
                .database(cell.database())
                .username(login)
                .password(password)
                .applicationName("karat")
                .connectTimeout(CONNECT_TIMEOUT)
                .tcpKeepAlive(true)
                .options(options)
                // Without bound: the driver closes an evicted statement in a conversation that nobody waits for, and
                // answers go astray.
                .preparedStatementCacheQueries(-1)
                .build());
    }

    private ConnectionPool pool(
            String name, ConnectionFactory factory, int size, BiPredicate<Connection, PooledRefMetadata> worn) {
        PostgresProperties.Pool limits = properties.pool();
        BiPredicate<Connection, PooledRefMetadata> tooOld =
                (connection, age) -> age.lifeTime() >= limits.maxLife().toMillis()
                        || age.idleTime() >= limits.maxIdle().toMillis();
        return new ConnectionPool(ConnectionPoolConfiguration.builder(factory)
                .name(name)
                .initialSize(0)
                .minIdle(0)
                .maxSize(size)
                .maxAcquireTime(limits.acquireTimeout())
                .maxCreateConnectionTime(CONNECT_TIMEOUT)
                .backgroundEvictionInterval(limits.maxIdle())
                .customizer(builder -> builder.evictionPredicate(tooOld.or(worn)))
                .build());
    }
}
