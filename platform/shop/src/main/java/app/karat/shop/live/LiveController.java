package app.karat.shop.live;

import app.karat.kernel.live.LiveEvents;
import app.karat.kernel.security.AccessProblem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The live streams. Nothing in the request but the token decides whose events they carry. */
@RestController
class LiveController {

    private static final String NODE_SCOPE = "SCOPE_live.node";

    private final LiveEvents events;
    private final EventStream stream;
    private final StreamSeats seats;

    LiveController(LiveEvents events, EventStream stream, StreamSeats seats) {
        this.events = events;
        this.stream = stream;
        this.seats = seats;
    }

    /** The events of the token's tenant in the user's branches; goes on after {@code Last-Event-ID}. */
    @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> ofTenant(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
            ServerHttpResponse response) {
        unbuffered(response);
        return Mono.zip(CurrentTenant.get(), CurrentUser.get(), tokenExpiry())
                .flatMapMany(who -> ofTenant(who.getT1(), who.getT2(), who.getT3(), lastSeen));
    }

    /** Every tenant's events, for a UI node; starts with {@code reset} and is not replayed. */
    @GetMapping(path = "/internal/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> ofAllTenants(ServerHttpResponse response) {
        unbuffered(response);
        return Mono.zip(nodeOnly(), tokenExpiry()).flatMapMany(node -> stream.of(events.ofAllTenants(), node.getT2()));
    }

    private Flux<ServerSentEvent<String>> ofTenant(
            TenantRef tenant, CurrentUser user, Instant expiry, @Nullable String lastSeen) {
        var heard = events.ofTenant(tenant.id(), lastSeen).filter(event -> EventStream.concerns(user, event));
        return seats.seated(tenant.id(), user.subject(), stream.of(heard, expiry));
    }

    private static Mono<Authentication> nodeOnly() {
        return Mono.zip(authentication(), CurrentUser.get())
                .filter(who -> who.getT2().is(Role.SERVICE)
                        && who.getT1().getAuthorities().stream()
                                .anyMatch(granted -> NODE_SCOPE.equals(granted.getAuthority())))
                .switchIfEmpty(Mono.error(AccessProblem::notAllowed))
                .map(who -> who.getT1());
    }

    private static Mono<Instant> tokenExpiry() {
        return authentication()
                .ofType(AbstractOAuth2TokenAuthenticationToken.class)
                .map(AbstractOAuth2TokenAuthenticationToken::getToken)
                .ofType(OAuth2Token.class)
                .mapNotNull(OAuth2Token::getExpiresAt)
                .switchIfEmpty(Mono.error(AccessProblem::notSignedIn));
    }

    private static Mono<Authentication> authentication() {
        return ReactiveSecurityContextHolder.getContext().mapNotNull(SecurityContext::getAuthentication);
    }

    /** Proxies must pass each event on at once and keep none. */
    private static void unbuffered(ServerHttpResponse response) {
        response.getHeaders().setCacheControl(CacheControl.noStore());
        response.getHeaders().set("X-Accel-Buffering", "no");
    }
}
