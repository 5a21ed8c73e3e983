package app.karat.shop;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.security.Role;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import reactor.util.context.Context;

/** People for tests that run below HTTP: who is at the counter, as the verified token would say. */
public final class SignedIn {

    private SignedIn() {}

    /** The owner, in all branches. */
    public static CurrentUser owner() {
        return new CurrentUser("owner", "Owner", "owner@example.test", Set.of(Role.OWNER), Set.of("*"), "karat-ui");
    }

    /** Somebody of the sales staff who works in one branch. */
    public static CurrentUser salesIn(UUID branch) {
        return new CurrentUser(
                "sales", "Sales", "sales@example.test", Set.of(Role.SALES), Set.of(branch.toString()), "karat-ui");
    }

    /** The context of a request by this person. */
    public static Context as(CurrentUser user) {
        return ReactiveSecurityContextHolder.withAuthentication(new TestingAuthenticationToken(user, null));
    }
}
