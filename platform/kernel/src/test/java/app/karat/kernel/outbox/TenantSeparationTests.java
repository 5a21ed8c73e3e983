package app.karat.kernel.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.live.LiveEvent;
import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.testkit.PostgresServer;
import app.karat.testkit.RedisServer;
import app.karat.testkit.WithPostgres;
import app.karat.testkit.WithRedis;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** T4 and T5: random events of many tenants over two nodes. {@code -Dkarat.full=true} runs the full count. */
@WithPostgres
@WithRedis
class TenantSeparationTests {

    private static final boolean FULL = Boolean.getBoolean("karat.full");
    private static final int EVENTS = FULL ? 100_000 : 10_000;
    private static final int TENANTS = FULL ? 100 : 20;

    private final RelayDatabase database;
    private final RedisServer redis;

    TenantSeparationTests(PostgresServer postgres, RedisServer redis) {
        this.database = new RelayDatabase(postgres);
        this.redis = redis;
    }

    @Test
    void everyTenantHearsExactlyItsOwnInOrder() throws SQLException {
        List<TenantRef> tenants = database.tenants(TENANTS);
        try (var one = new LiveNode(database, redis).ready().relaying();
                var two = new LiveNode(database, redis).ready().relaying()) {
            Map<TenantId, Heard> first = listen(one, tenants);
            Map<TenantId, Heard> second = listen(two, tenants);
            Heard all = Heard.by(two.events.ofAllTenants());
            Map<TenantId, Integer> sold = sellAtRandom(tenants);
            all.awaitSales(EVENTS);
            for (TenantRef tenant : tenants) {
                for (Heard heard : List.of(first.get(tenant.id()), second.get(tenant.id()))) {
                    heard.awaitSales(sold.get(tenant.id()));
                    assertThat(faults(tenant.id(), sold.get(tenant.id()), heard.sales()))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void checkerFindsForeignMissingRepeatedAndSwappedEvents() {
        TenantId ours = new TenantId(new java.util.UUID(0, 1));
        TenantId theirs = new TenantId(new java.util.UUID(0, 2));
        assertThat(faults(ours, 2, List.of(sale(ours, 1), sale(ours, 2)))).isEmpty();
        assertThat(faults(ours, 2, List.of(sale(ours, 1), sale(theirs, 1), sale(ours, 2))))
                .containsKey("foreign");
        assertThat(faults(ours, 2, List.of(sale(ours, 1)))).containsKey("missing");
        assertThat(faults(ours, 2, List.of(sale(ours, 1), sale(ours, 1), sale(ours, 2))))
                .containsKey("out of order");
        assertThat(faults(ours, 2, List.of(sale(ours, 2), sale(ours, 1)))).containsKey("out of order");
    }

    @Test
    void checkerFindsANodeThatMixesItsTenants() throws SQLException {
        List<TenantRef> tenants = database.tenants(2);
        TenantId ours = tenants.getFirst().id();
        try (var node = new LiveNode(database, redis).ready().relaying()) {
            Heard mixed = Heard.by(node.events.ofAllTenants());
            for (TenantRef tenant : tenants) {
                database.commitOne(tenant, "sale", canary(tenant.id(), 1));
            }
            mixed.awaitSales(2);
            assertThat(faults(ours, 1, mixed.sales())).containsKey("foreign");
        }
    }

    /** Judges by the canary that the writer put into the payload, not by what the product says about itself. */
    private static Map<String, String> faults(TenantId tenant, int sold, List<LiveEvent> heard) {
        Map<String, String> faults = new LinkedHashMap<>();
        int expected = 1;
        for (LiveEvent event : heard) {
            if (!event.data().contains("canary-" + tenant + "-")) {
                faults.put("foreign", event.toString());
            } else if (!event.data().contains("canary-" + tenant + "-" + expected++ + "\"")) {
                faults.put("out of order", event.toString());
            }
        }
        if (heard.size() < sold) {
            faults.put("missing", heard.size() + " of " + sold);
        }
        return faults;
    }

    private static Map<TenantId, Heard> listen(LiveNode node, List<TenantRef> tenants) {
        Map<TenantId, Heard> heard = new HashMap<>();
        tenants.forEach(tenant -> heard.put(tenant.id(), Heard.by(node.events.ofTenant(tenant.id(), null))));
        return heard;
    }

    /** Transactions of one to twenty events, each of a tenant drawn at random. */
    private Map<TenantId, Integer> sellAtRandom(List<TenantRef> tenants) throws SQLException {
        Random random = new Random(7);
        Map<TenantId, Integer> sold = new HashMap<>();
        tenants.forEach(tenant -> sold.put(tenant.id(), 0));
        for (int left = EVENTS; left > 0; ) {
            TenantRef tenant = tenants.get(random.nextInt(tenants.size()));
            int count = Math.min(left, 1 + random.nextInt(20));
            try (Connection transaction = database.transactionOf(tenant)) {
                for (int i : IntStream.range(0, count).toArray()) {
                    int number = sold.merge(tenant.id(), 1, Integer::sum);
                    database.add(transaction, "sale", canary(tenant.id(), number));
                }
                transaction.commit();
            }
            left -= count;
        }
        return sold;
    }

    private static String canary(TenantId tenant, int number) {
        return "{\"note\":\"canary-" + tenant + "-" + number + "\"}";
    }

    private static LiveEvent sale(TenantId tenant, int number) {
        return new LiveEvent(number + "-0", number, "sale", tenant, null, null, canary(tenant, number));
    }
}
