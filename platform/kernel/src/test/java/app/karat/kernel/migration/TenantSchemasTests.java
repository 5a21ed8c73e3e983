package app.karat.kernel.migration;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.kernel.tenancy.CachedTenantDirectory;
import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantProblem;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class TenantSchemasTests {

    @Test
    void sparesAreHandedOutOnceEachHoweverManyAskAtOnce() {
        Wave wave = new Wave(0);
        TenantSchemas schemas = wave.schemas(Wave.V1);
        schemas.keep(10).block(Wave.LIMIT);
        assertThat(schemas.available().block(Wave.LIMIT)).isEqualTo(10);

        List<TenantId> assigned = Flux.range(0, 10)
                .flatMap(number -> schemas.assign(Wave.tenant(number)), 10)
                .collectList()
                .block(Wave.LIMIT);

        assertThat(new HashSet<>(assigned)).hasSize(10);
        assertThat(schemas.available().block(Wave.LIMIT)).isZero();
    }

    @Test
    void signUpIsServedEvenWhenTheStoreIsEmpty() {
        Wave wave = new Wave(0);
        assertThat(wave.schemas(Wave.V1).assign(Wave.tenant(1)).block(Wave.LIMIT))
                .isNotNull();
    }

    @Test
    void spareOfAnOldVersionIsNotHandedOutBeforeItIsMigrated() {
        Wave wave = new Wave(0);
        wave.schemas(Wave.V1).keep(2).block(Wave.LIMIT);
        assertThat(wave.schemas(Wave.V2).available().block(Wave.LIMIT)).isZero();
        wave.run(Wave.V2);
        assertThat(wave.schemas(Wave.V2).available().block(Wave.LIMIT)).isEqualTo(2);
    }

    @Test
    void directoryKnowsAssignedTenantsOnlyAndServesNoneThatIsBehind() {
        Wave wave = new Wave(1);
        wave.schemas(Wave.V1).keep(1).block(Wave.LIMIT);
        var id = new TenantId(UUID.fromString(wave.rows("SELECT id FROM control.tenant WHERE state = 'trialing'")
                .getFirst()));
        var spare = new TenantId(UUID.fromString(
                wave.rows("SELECT id FROM control.tenant WHERE state = 'spare'").getFirst()));
        var directory = new CachedTenantDirectory(wave.pools().client("directory"), Duration.ZERO, Wave.V1.target());

        StepVerifier.create(directory.find(id))
                .assertNext(tenant -> assertThat(tenant.profile().name()).isEqualTo("Jeweller 0"))
                .verifyComplete();
        StepVerifier.create(directory.findByRole(wave.schema(0)))
                .expectNextCount(1)
                .verifyComplete();
        StepVerifier.create(directory.find(spare)).verifyComplete();
        StepVerifier.create(directory.find(new TenantId(UUID.randomUUID()))).verifyComplete();
        StepVerifier.create(directory.all()).expectNextCount(1).verifyComplete();

        var newer = new CachedTenantDirectory(wave.pools().client("directory"), Duration.ZERO, Wave.V2.target());
        StepVerifier.create(newer.find(id))
                .expectErrorMatches(TenantProblem.class::isInstance)
                .verify();
        wave.run(Wave.V2);
        StepVerifier.create(newer.find(id)).expectNextCount(1).verifyComplete();
    }
}
