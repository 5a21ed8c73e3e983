package app.karat.kernel.tenancy;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.PoolMetrics;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.util.HashMap;
import java.util.Map;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * Leads each unit of work to the pool of its tenant's cell and bucket, so that a tenant always meets the same few backends and a noisy one
 * blocks a bucket, not the node. Tens of pools, never one per tenant; a chain without a tenant gets no connection at all.
 */
public final class BucketPools implements ConnectionFactory, Disposable {

    private final Map<Key, ConnectionPool> pools;

    /** Prepares the pools of all cells; connections are opened when first asked for. */
    public BucketPools(PostgresProperties properties) {
        var building = new Pools(properties);
        Map<Key, ConnectionPool> all = new HashMap<>();
        properties.allCells().forEach((name, cell) -> {
            for (int bucket = 0; bucket < TenantRef.BUCKETS; bucket++) {
                all.put(new Key(name, bucket), building.bucket(cell, bucket));
            }
        });
        this.pools = Map.copyOf(all);
    }

    @Override
    public Mono<Connection> create() {
        return CurrentTenant.get().flatMap(tenant -> poolOf(tenant).create());
    }

    private ConnectionPool poolOf(TenantRef tenant) {
        ConnectionPool pool = pools.get(new Key(tenant.cell(), tenant.bucket()));
        if (pool == null) {
            throw new IllegalStateException("no address is configured for cell " + tenant.cell());
        }
        return pool;
    }

    /** Connections that are in somebody's hands right now, over all buckets: zero when the node is quiet, or something leaks. */
    public int acquired() {
        return pools.values().stream()
                .flatMap(pool -> pool.getMetrics().stream())
                .mapToInt(PoolMetrics::acquiredSize)
                .sum();
    }

    /** Closes all connections, at the end of the service. */
    @Override
    public void dispose() {
        pools.values().forEach(ConnectionPool::dispose);
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return pools.values().iterator().next().getMetadata();
    }

    private record Key(String cell, int bucket) {}
}
