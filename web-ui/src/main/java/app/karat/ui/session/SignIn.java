package app.karat.ui.session;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * One browser session's sign-in: the person, their tokens, and where they work. It lives in the HTTP session and nowhere
 * else, so two sessions of one person never share a token or a tenant.
 */
public final class SignIn {

    static final String ATTRIBUTE = SignIn.class.getName();

    /** Bound on threads that work for a session without being inside its request. */
    private static final ScopedValue<SignIn> BOUND = ScopedValue.newInstance();

    private final Authentication person;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile OAuth2AuthorizedClient client;
    private volatile @Nullable Workplace workplace;

    SignIn(Authentication person, OAuth2AuthorizedClient client) {
        this.person = person;
        this.client = client;
    }

    /** The sign-in this thread works for: bound, or of the current screen, or of the current request. */
    public static Optional<SignIn> current() {
        if (BOUND.isBound()) {
            return Optional.of(BOUND.get());
        }
        VaadinSession screen = VaadinSession.getCurrent();
        if (screen != null && screen.getSession() != null) {
            return Optional.ofNullable((SignIn) screen.getSession().getAttribute(ATTRIBUTE));
        }
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> (SignIn) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_SESSION));
    }

    /** Runs the work as this sign-in, on whatever thread. */
    void run(Runnable work) {
        ScopedValue.where(BOUND, this).run(work);
    }

    Authentication person() {
        return person;
    }

    OAuth2AuthorizedClient client() {
        return client;
    }

    void renewed(OAuth2AuthorizedClient newer) {
        client = newer;
    }

    /** Guards the refresh token, which may be used once only. */
    ReentrantLock renewing() {
        return renewing;
    }

    @Nullable
    Workplace workplace() {
        return workplace;
    }

    void workplace(Workplace place) {
        workplace = place;
    }
}
