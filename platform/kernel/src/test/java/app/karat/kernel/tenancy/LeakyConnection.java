package app.karat.kernel.tenancy;

import app.karat.testkit.PostgresServer;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.TransactionDefinition;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.ThreadLocalRandom;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the real decorator guards against, built on purpose: the proofs must find each of these bugs, or they prove nothing. */
final class LeakyConnection {

    enum Bug {
        /** Session-level role and path that are sometimes believed to be right already. */
        SESSION_STATE,
        /** Begin and commit do nothing. */
        NO_TRANSACTION
    }

    private LeakyConnection() {}

    static ConnectionPool pool(PostgresServer server, Bug bug) {
        var driver = new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host(server.host())
                .port(server.port())
                .database(server.database())
                .username("app_b00")
                .password(server.passwords().bucket())
                .build());
        return new ConnectionPool(ConnectionPoolConfiguration.builder(new ConnectionFactory() {
                    @Override
                    public Mono<Connection> create() {
                        return Mono.<Connection>from(driver.create()).map(connection -> wrap(connection, bug));
                    }

                    @Override
                    public ConnectionFactoryMetadata getMetadata() {
                        return driver.getMetadata();
                    }
                })
                .initialSize(0)
                .maxSize(2)
                .build());
    }

    private static Connection wrap(Connection driver, Bug bug) {
        return (Connection) Proxy.newProxyInstance(
                LeakyConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    boolean begin = method.getName().equals("beginTransaction");
                    if (begin) {
                        TransactionDefinition definition = args == null ? null : (TransactionDefinition) args[0];
                        return CurrentTenant.get().flatMap(tenant -> begin(driver, bug, tenant, definition));
                    }
                    if (bug == Bug.NO_TRANSACTION && method.getName().endsWith("Transaction")) {
                        return Mono.empty();
                    }
                    try {
                        return method.invoke(driver, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Mono<Void> begin(Connection driver, Bug bug, TenantRef tenant, TransactionDefinition definition) {
        String become = "SET ROLE \"%1$s\"; SET search_path = \"%1$s\"".formatted(tenant.role());
        if (bug == Bug.NO_TRANSACTION) {
            return send(driver, become);
        }
        boolean believed = ThreadLocalRandom.current().nextInt(5) == 0;
        Mono<Void> set = believed ? Mono.empty() : send(driver, become);
        return set.then(Mono.from(driver.beginTransaction()));
    }

    private static Mono<Void> send(Connection driver, String sql) {
        return Flux.from(driver.createStatement(sql).execute())
                .flatMap(Result::getRowsUpdated)
                .then();
    }
}
