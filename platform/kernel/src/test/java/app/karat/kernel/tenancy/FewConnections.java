package app.karat.kernel.tenancy;

import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A pool of very few connections that many tenants share: where one tenant's state would show in another's work. */
final class FewConnections {

    static final Duration LIMIT = Duration.ofSeconds(30);

    private final ConnectionFactory connections;
    private final TenantTransactions transactions;
    private final DatabaseClient client;

    FewConnections(ConnectionFactory connections) {
        this.connections = connections;
        this.transactions = new TenantTransactions(connections);
        this.client = DatabaseClient.create(connections);
    }

    /** The real thing, this many connections for bucket 0. */
    static FewConnections of(int size, Map<String, Object> more) {
        Map<String, Object> changes = new java.util.HashMap<>(more);
        changes.put("karat.postgres.pool.bucket-size", size);
        return new FewConnections(new BucketPools(TestPlatform.properties(Sentinels.server(), changes)));
    }

    static FewConnections of(int size) {
        return of(size, Map.of());
    }

    /** Fresh tenants, all in bucket 0. */
    static List<TenantRef> tenants(int count) {
        TestPlatform platform = Sentinels.platform();
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> platform.inBucket(platform.newIndianTenant(), 0))
                .toList();
    }

    TenantTransactions transactions() {
        return transactions;
    }

    DatabaseClient client() {
        return client;
    }

    ConnectionFactory connections() {
        return connections;
    }

    int acquired() {
        return ((BucketPools) connections).acquired();
    }

    <T> T write(TenantRef tenant, Supplier<Mono<T>> work) {
        return transactions.write(work).contextWrite(CurrentTenant.in(tenant)).block(LIMIT);
    }

    <T> T read(TenantRef tenant, Supplier<Mono<T>> work) {
        return transactions.read(work).contextWrite(CurrentTenant.in(tenant)).block(LIMIT);
    }

    Mono<String> text(String sql) {
        return client.sql(sql)
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .one();
    }

    String backend(TenantRef tenant) {
        return read(tenant, () -> text("SELECT pg_backend_pid()::text"));
    }
}
