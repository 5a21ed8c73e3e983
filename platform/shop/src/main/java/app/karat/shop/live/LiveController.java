package app.karat.shop.live;

import app.karat.kernel.live.LiveEvents;
import app.karat.kernel.security.AccessProblem;
import app.karat.kernel.security.Role;
import app.karat.kernel.security.SignedIn;
import app.karat.kernel.tenancy.CurrentTenant;
import app.karat.kernel.tenancy.TenantRef;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpResponse;
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
        return Mono.zip(CurrentTenant.get(), SignedIn.get())
                .flatMapMany(who -> ofTenant(who.getT1(), who.getT2(), lastSeen));
    }

    /** Every tenant's events, for a UI node; starts with {@code reset} and is not replayed. */
    @GetMapping(path = "/internal/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> ofAllTenants(ServerHttpResponse response) {
        unbuffered(response);
        return SignedIn.get()
                .filter(LiveController::isNode)
                .switchIfEmpty(Mono.error(AccessProblem::notAllowed))
                .flatMapMany(node -> stream.of(events.ofAllTenants(), node.expiresAt()));
    }

    private Flux<ServerSentEvent<String>> ofTenant(TenantRef tenant, SignedIn signedIn, @Nullable String lastSeen) {
        var user = signedIn.user();
        var heard = events.ofTenant(tenant.id(), lastSeen).filter(event -> EventStream.concerns(user, event));
        return seats.seated(tenant.id(), user.subject(), stream.of(heard, signedIn.expiresAt()));
    }

    /** The role alone is not enough: other services have it too. */
    private static boolean isNode(SignedIn signedIn) {
        return signedIn.user().is(Role.SERVICE)
                && signedIn.tenant() == null
                && signedIn.getAuthorities().stream().anyMatch(granted -> NODE_SCOPE.equals(granted.getAuthority()));
    }

    /** Proxies must pass each event on at once and keep none. */
    private static void unbuffered(ServerHttpResponse response) {
        response.getHeaders().setCacheControl(CacheControl.noStore());
        response.getHeaders().set("X-Accel-Buffering", "no");
    }
}
