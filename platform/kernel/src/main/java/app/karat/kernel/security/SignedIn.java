package app.karat.kernel.security;

import app.karat.kernel.tenancy.TenantId;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;

/**
 * A verified token as the security context holds it: the user, the tenant that the token was signed for, and when it ends, so that a stream
 * can end with it.
 */
public final class SignedIn extends AbstractAuthenticationToken {

    /** The authority of tokens that belong to a tenant. */
    public static final String TENANT = "TENANT";

    private final transient CurrentUser user;
    private final transient @Nullable TenantId tenant;
    private final transient Instant expiresAt;

    SignedIn(
            CurrentUser user,
            @Nullable TenantId tenant,
            Instant expiresAt,
            Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.user = user;
        this.tenant = tenant;
        this.expiresAt = expiresAt;
        setAuthenticated(true);
    }

    /** The token of the running request, or {@link AccessProblem#notSignedIn()}. */
    public static Mono<SignedIn> get() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(SignedIn.class)
                .switchIfEmpty(Mono.error(AccessProblem::notSignedIn));
    }

    public CurrentUser user() {
        return user;
    }

    /** The tenant that the token was signed for; platform tokens have none. */
    public @Nullable TenantId tenant() {
        return tenant;
    }

    /** When the token ends, and with it every stream that it opened. */
    public Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public CurrentUser getPrincipal() {
        return user;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return user.subject();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Authentication
                        && super.equals(other)
                        && other instanceof SignedIn signedIn
                        && user.equals(signedIn.user));
    }

    @Override
    public int hashCode() {
        return user.hashCode();
    }
}
