package app.karat.kernel.tenancy;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Two fresh, empty jewellers on a real PostgreSQL for a store test: an Indian one first, an American one second.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TwoTenants tenants = new TwoTenants();
 *
 * @Test
 * void pieceOfOneIsUnknownToTheOther() {
 *     tenants.inFirst(() -> pieces.add(ring)).block();
 *     StepVerifier.create(tenants.inSecond(() -> pieces.find(ring.id()))).verifyComplete();
 * }
 * }</pre>
 */
public final class TwoTenants implements BeforeAllCallback, ParameterResolver {

    private final Supplier<TestPlatform> source;
    private TestPlatform platform;
    private TenantRef first;
    private TenantRef second;

    /** In the database that all store tests of this JVM share. */
    public TwoTenants() {
        this(TestPlatform::shared);
    }

    /** On a platform of the test's own choice. */
    public TwoTenants(Supplier<TestPlatform> source) {
        this.source = source;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        platform = source.get();
        first = platform.newIndianTenant();
        second = platform.newAmericanTenant();
    }

    /** Suvarna Jewels: IN, INR, Asia/Kolkata. */
    public TenantRef first() {
        return first;
    }

    /** Larkspur &amp; Co: US, USD, America/New_York. */
    public TenantRef second() {
        return second;
    }

    public TestPlatform platform() {
        return platform;
    }

    public TenantTransactions transactions() {
        return platform.transactions();
    }

    /** The tenant-routed client for stores. */
    public DatabaseClient client() {
        return platform.client();
    }

    /** The work as a chain of the first tenant. */
    public <T> Mono<T> inFirst(Supplier<Mono<T>> work) {
        return in(first, work);
    }

    /** The work as a chain of the second tenant. */
    public <T> Mono<T> inSecond(Supplier<Mono<T>> work) {
        return in(second, work);
    }

    /** The work as a chain of this tenant. */
    public <T> Mono<T> in(TenantRef tenant, Supplier<Mono<T>> work) {
        return Mono.defer(work).contextWrite(CurrentTenant.in(tenant));
    }

    /** The stream as a chain of this tenant. */
    public <T> Flux<T> manyIn(TenantRef tenant, Supplier<Flux<T>> work) {
        return Flux.defer(work).contextWrite(CurrentTenant.in(tenant));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TwoTenants.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return this;
    }
}
