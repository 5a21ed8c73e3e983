package app.karat.kernel.security;

import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantActivity;
import app.karat.kernel.tenancy.TenantDirectory;
import app.karat.kernel.tenancy.TenantId;
import app.karat.kernel.tenancy.TenantProblem;
import app.karat.kernel.tenancy.TenantRef;
import java.time.Clock;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The one place that decides whose request it is: the tenant of the verified token, as the directory knows it now. Headers, paths, hosts and
 * bodies have no say. Requests without a token pass without a tenant and reach nobody's data.
 */
final class TenantFilter implements WebFilter {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final TenantDirectory directory;
    private final TenantActivity activity;
    private final Clock clock;

    TenantFilter(TenantDirectory directory, TenantActivity activity, Clock clock) {
        this.directory = directory;
        this.activity = activity;
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(
                        context -> context.getAuthentication() instanceof SignedIn signedIn ? signedIn.tenant() : null)
                .flatMap(id -> admit(id, exchange))
                .map(tenant -> chain.filter(exchange).contextWrite(CurrentTenant.in(tenant)))
                .defaultIfEmpty(Mono.defer(() -> chain.filter(exchange)))
                .flatMap(next -> next);
    }

    private Mono<TenantRef> admit(TenantId id, ServerWebExchange exchange) {
        return directory
                .find(id)
                .switchIfEmpty(Mono.error(TenantProblem::unknown))
                .flatMap(tenant -> mayPass(tenant, exchange)
                        ? activity.note(id, clock.instant()).thenReturn(tenant)
                        : Mono.error(TenantProblem.refusal(tenant.state())));
    }

    private static boolean mayPass(TenantRef tenant, ServerWebExchange exchange) {
        return READING.contains(exchange.getRequest().getMethod())
                ? tenant.state().mayRead()
                : tenant.state().mayWrite();
    }
}
