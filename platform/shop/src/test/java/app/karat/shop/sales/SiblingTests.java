package app.karat.shop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.tenancy.TwoTenants;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** M4: two reads of one answer, one of which fails and so cancels the other at any moment, leave no connection behind. */
class SiblingTests {

    private static final int ROUNDS = Boolean.getBoolean("karat.full") ? 20_000 : 2_000;

    @RegisterExtension
    static final TwoTenants TENANTS = new TwoTenants();

    @Test
    void readThatFailsBesideAnotherLeavesNoConnectionBehind() {
        Long done = Flux.range(0, ROUNDS)
                .flatMap(
                        i -> TENANTS.inFirst(() -> Mono.zip(
                                        read("SELECT count(*) FROM piece"),
                                        read("SELECT count(*) FROM sale")
                                                .flatMap(rows -> Mono.error(new IllegalStateException("gone")))))
                                .onErrorComplete(IllegalStateException.class),
                        4)
                .count()
                .timeout(Duration.ofSeconds(60))
                .block();
        assertThat(done).isZero();
        for (int i = 0; i < 20; i++) {
            assertThat(TENANTS.inFirst(() -> read("SELECT count(*) FROM piece")).block(Duration.ofSeconds(5)))
                    .isZero();
        }
    }

    private static Mono<Long> read(String sql) {
        return TENANTS.transactions()
                .read(() -> TENANTS.client()
                        .sql(sql)
                        .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                        .one());
    }
}
