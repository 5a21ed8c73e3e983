package app.karat.kernel.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.live.LiveEvent;
import app.karat.kernel.tenancy.TenantRef;
import app.karat.testkit.PostgresServer;
import app.karat.testkit.RedisServer;
import app.karat.testkit.WithPostgres;
import app.karat.testkit.WithRedis;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@WithPostgres
@WithRedis
class RelayTests {

    private final RelayDatabase database;
    private final RedisServer redis;
    private final TenantRef ours;
    private final TenantRef theirs;
    private LiveNode node;

    RelayTests(PostgresServer postgres, RedisServer redis) {
        this.database = new RelayDatabase(postgres);
        this.redis = redis;
        this.ours = database.tenant();
        this.theirs = database.tenant();
        this.node = new LiveNode(database, redis).ready();
    }

    @BeforeEach
    void empty() {
        database.asSuperuser("TRUNCATE relay.outbox");
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void eventsArriveOncePerTenantInOrder() throws SQLException {
        var mine = Heard.by(node.events.ofTenant(ours.id(), null));
        var other = Heard.by(node.events.ofTenant(theirs.id(), null));
        List<TenantRef> turns = Stream.generate(() -> List.of(ours, ours, theirs))
                .limit(100)
                .flatMap(List::stream)
                .toList();
        database.commitEach(turns, "sale", "{}");
        node.relaying();
        mine.awaitSales(200);
        other.awaitSales(100);
        assertThat(mine.numbers()).isSorted().doesNotHaveDuplicates();
        assertThat(other.numbers()).isSorted().doesNotHaveDuplicates();
        assertThat(mine.sales()).allMatch(event -> ours.id().equals(event.tenant()));
        awaitNoneWaiting();
    }

    @Test
    void transactionThatCommitsLateIsNotSkipped() throws SQLException {
        var mine = Heard.by(node.events.ofTenant(ours.id(), null));
        node.relaying();
        try (Connection late = database.transactionOf(ours)) {
            database.add(late, "sale", "{\"n\":\"late\"}");
            database.commitOne(ours, "sale", "{\"n\":\"early\"}");
            mine.awaitSales(1);
            late.commit();
        }
        mine.awaitSales(2);
        assertThat(mine.sales()).extracting(LiveEvent::data).last().asString().contains("late");
        assertThat(mine.numbers()).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void twoNodesRelayEachRowOnceAndAnotherTakesOver() throws SQLException {
        try (var second = new LiveNode(database, redis).ready()) {
            var mine = Heard.by(second.events.ofTenant(ours.id(), null));
            node.relaying();
            second.relaying();
            database.commitEach(Collections.nCopies(50, ours), "sale", "{}");
            mine.awaitSales(50);
            node.stopRelaying();
            database.commitEach(Collections.nCopies(50, ours), "sale", "{}");
            mine.awaitSales(100);
            assertThat(mine.numbers()).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void payloadCannotClaimAnotherTenant() throws SQLException {
        var mine = Heard.by(node.events.ofTenant(ours.id(), null));
        var other = Heard.by(node.events.ofTenant(theirs.id(), null));
        database.commitOne(ours, "sale", "{\"tenant\":\"" + theirs.id() + "\"}");
        node.relaying();
        mine.awaitSales(1);
        assertThat(mine.sales().getFirst().data())
                .contains(ours.id().toString())
                .doesNotContain(theirs.id().toString());
        assertThat(other.sales()).isEmpty();
    }

    @Test
    void rowOfAFormerTenantIsDroppedAndTheRestGoesOn() throws SQLException {
        var mine = Heard.by(node.events.ofTenant(ours.id(), null));
        database.asSuperuser("INSERT INTO relay.outbox (tenant_role, topic, payload) VALUES ('t_gone', 'sale', '{}')");
        database.commitOne(ours, "sale", "{}");
        node.relaying();
        mine.awaitSales(1);
        awaitNoneWaiting();
    }

    @Test
    void tenantCanNeitherWriteForAnotherNorRead() throws SQLException {
        try (Connection transaction = database.transactionOf(ours)) {
            assertThatThrownBy(() -> transaction
                            .createStatement()
                            .execute("INSERT INTO relay.outbox (tenant_role, topic, payload) VALUES ('" + theirs.role()
                                    + "', 'sale', '{}')"))
                    .hasMessageContaining("row-level security");
        }
        try (Connection transaction = database.transactionOf(ours)) {
            assertThatThrownBy(() -> transaction.createStatement().execute("SELECT * FROM relay.outbox"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void addingRingsAfterTheCommitAndRollingBackPublishesNothing() {
        var mine = Heard.by(node.events.ofTenant(ours.id(), null));
        node.relaying();
        var client = database.asSuperuserClient();
        var outbox = new Outbox(client, JsonMapper.builder().build(), node.bell);
        var transaction = TransactionalOperator.create(new R2dbcTransactionManager(client.getConnectionFactory()));
        Mono<Void> become = client.sql("SET LOCAL ROLE " + ours.role()).then();
        List<Boolean> rings = Heard.rings(node.bell);
        become.then(outbox.add("sale", Map.of("n", 1)))
                .then(Mono.fromRunnable(() -> assertThat(rings).isEmpty()))
                .as(transaction::transactional)
                .block();
        mine.awaitSales(1);
        awaitNoneWaiting();
        node.stopRelaying();
        assertThat(rings).hasSize(1);
        assertThatThrownBy(() -> become.then(outbox.add("sale", Map.of("n", 2)))
                        .then(Mono.error(new IllegalStateException("changed my mind")))
                        .as(transaction::transactional)
                        .block())
                .hasMessage("changed my mind");
        assertThat(rings).hasSize(1);
        assertThat(database.waiting()).isZero();
    }

    /** The relay commits its deletion after it has published. */
    private void awaitNoneWaiting() {
        Heard.await(() -> database.waiting() == 0, "the outbox to be empty");
    }
}
