package app.karat.kernel.security;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;

/**
 * The person or API client behind the running request, exactly as the verified token describes them.
 *
 * @param subject stable id of the account or client
 * @param roles what they may do
 * @param branches ids of the branches they work in; {@code *} means all
 * @param clientId the application that asked for the token
 */
public record CurrentUser(
        String subject, String name, @Nullable String email, Set<Role> roles, Set<String> branches, String clientId) {

    private static final String ALL_BRANCHES = "*";

    /** Keeps its own copies. */
    public CurrentUser {
        roles = Set.copyOf(roles);
        branches = Set.copyOf(branches);
    }

    /** The user of the running request, or {@link AccessProblem#notSignedIn()}. */
    public static Mono<CurrentUser> get() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .mapNotNull(Authentication::getPrincipal)
                .ofType(CurrentUser.class)
                .switchIfEmpty(Mono.error(AccessProblem::notSignedIn));
    }

    /** Whether they work in this branch. */
    public boolean worksIn(UUID branch) {
        return worksEverywhere() || branches.contains(branch.toString());
    }

    /** Whether no branch is closed to them. */
    public boolean worksEverywhere() {
        return branches.contains(ALL_BRANCHES);
    }

    /** Whether they hold at least one of these roles. */
    public boolean is(Role... anyOf) {
        for (Role role : anyOf) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
