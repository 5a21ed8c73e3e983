package app.karat.kernel.tenancy;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;

/** The pools of the platform's own logins, which see no tenant's data: directory, relay, control, and the owner for DDL. */
public final class PlatformPools implements Disposable {

    private static final Duration QUERY_LIMIT = Duration.ofSeconds(10);
    private static final Duration DDL_LIMIT = Duration.ofMinutes(2);

    private final Pools building;
    private final Map<String, ConnectionPool> pools = new ConcurrentHashMap<>();

    /** Opens nothing before it is asked for. */
    public PlatformPools(PostgresProperties properties) {
        this.building = new Pools(properties);
    }

    /** The connections of {@code karat_<login>}. */
    public ConnectionFactory pool(String login) {
        return pools.computeIfAbsent(
                login, name -> building.platform(name, "owner".equals(name) ? DDL_LIMIT : QUERY_LIMIT));
    }

    /** A client on those connections. */
    public DatabaseClient client(String login) {
        return DatabaseClient.create(pool(login));
    }

    /** Closes all connections, at the end of the service. */
    @Override
    public void dispose() {
        pools.values().forEach(ConnectionPool::dispose);
    }
}
