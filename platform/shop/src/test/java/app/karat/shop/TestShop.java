package app.karat.shop;

import app.karat.kernel.outbox.Outbox;
import app.karat.kernel.outbox.OutboxBell;
import app.karat.kernel.tenancy.BucketPools;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.kernel.tenancy.TenantTransactions;
import app.karat.kernel.tenancy.TwoTenants;
import app.karat.shop.branches.Shops;
import app.karat.shop.vault.IdentityVault;
import app.karat.shop.vault.VaultFixture;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stores and doors of some features over the real database of {@link TwoTenants}, without HTTP. Every call is made as the owner of one of
 * the two jewellers.
 */
public final class TestShop {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final TwoTenants tenants;
    private final TenantTransactions transactions;
    private final DatabaseClient client;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** Scans the packages of the named features besides those that everything needs. */
    public TestShop(TwoTenants tenants, Class<?>... beans) {
        this(tenants, tenants.transactions(), tenants.client(), beans);
    }

    private TestShop(TwoTenants tenants, TenantTransactions transactions, DatabaseClient client, Class<?>... beans) {
        this.tenants = tenants;
        this.transactions = transactions;
        this.client = client;
        var json = JsonMapper.builder().build();
        context.registerBean(DatabaseClient.class, () -> client);
        context.registerBean(TenantTransactions.class, () -> transactions);
        context.registerBean(JsonMapper.class, () -> json);
        context.registerBean(Clock.class, () -> Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)));
        context.registerBean(Outbox.class, () -> new Outbox(client, json, new OutboxBell()));
        context.registerBean(IdentityVault.class, VaultFixture::vault);
        context.register(beans);
        context.refresh();
    }

    /** A second node of the same shop: pools, caches and beans of its own over the same database. */
    public static TestShop anotherNode(TwoTenants tenants, Class<?>... beans) {
        var pools = new BucketPools(tenants.platform().properties());
        return new TestShop(tenants, new TenantTransactions(pools), DatabaseClient.create(pools), beans);
    }

    /** A bean of the scanned features. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Waits for work of the first, Indian jeweller. */
    public <T> T first(Supplier<Mono<T>> work) {
        return in(tenants.first(), work);
    }

    /** Waits for work of the second, American jeweller. */
    public <T> T second(Supplier<Mono<T>> work) {
        return in(tenants.second(), work);
    }

    /** Waits for work of that jeweller. */
    public <T> T in(TenantRef tenant, Supplier<Mono<T>> work) {
        return later(tenant, work).block(LIMIT);
    }

    /** Work of that jeweller, not begun yet. */
    public <T> Mono<T> later(TenantRef tenant, Supplier<Mono<T>> work) {
        return tenants.in(tenant, work).contextWrite(SignedIn.as(SignedIn.owner()));
    }

    /** What one query gives in that jeweller's schema, column by column. */
    public Map<String, Object> row(TenantRef tenant, String sql) {
        return in(
                tenant,
                () -> tenants.transactions()
                        .read(() -> tenants.client().sql(sql).fetch().one()));
    }

    /** The shop of that jeweller, opened. */
    public app.karat.shop.branches.Shop shop(TenantRef tenant) {
        return in(tenant, () -> get(Shops.class).current());
    }
}
