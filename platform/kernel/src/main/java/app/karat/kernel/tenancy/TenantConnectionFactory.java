package app.karat.kernel.tenancy;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import reactor.core.publisher.Mono;

/** Puts the {@link TenantConnection} around each new connection of a bucket login, underneath the pool. */
final class TenantConnectionFactory implements ConnectionFactory {

    private final ConnectionFactory driver;

    TenantConnectionFactory(ConnectionFactory driver) {
        this.driver = driver;
    }

    @Override
    public Mono<Connection> create() {
        return Mono.<Connection>from(driver.create()).map(TenantConnection::new);
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return driver.getMetadata();
    }
}
