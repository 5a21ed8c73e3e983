package app.karat.kernel.tenancy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class TenantTransactionsTests {

    @RegisterExtension
    static final TwoTenants tenants = new TwoTenants(Sentinels::platform);

    @Test
    void whatOneTenantWritesTheOtherDoesNotSee() {
        String mine = "seen-by-one";
        tenants.inFirst(() -> tenants.transactions().write(() -> add(mine))).block();

        StepVerifier.create(tenants.inFirst(() -> tenants.transactions().read(() -> count(mine))))
                .expectNext(1L)
                .verifyComplete();
        StepVerifier.create(tenants.inSecond(() -> tenants.transactions().read(() -> count(mine))))
                .expectNext(0L)
                .verifyComplete();
    }

    private Mono<Long> add(String note) {
        return tenants.client()
                .sql("INSERT INTO sentinel (owner, note) VALUES (current_user, :note)")
                .bind("note", note)
                .fetch()
                .rowsUpdated();
    }

    private Mono<Long> count(String note) {
        return tenants.client()
                .sql("SELECT count(*) FROM sentinel WHERE note = :note")
                .bind("note", note)
                .map(row -> row.get(0, Long.class))
                .one();
    }
}
