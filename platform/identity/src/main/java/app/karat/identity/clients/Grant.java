package app.karat.identity.clients;

import app.karat.identity.memberships.Rights;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a program's own token says.
 *
 * @param name how the program is called in logs and in the audit
 * @param audience who may accept the token; never empty
 * @param roles the words in the token
 * @param tenant the one tenant, or null for a program of the platform
 * @param branches branch ids or {@code *}; empty without a tenant
 * @param scopes what it must ask for, all of it or the request is refused; empty where roles say everything
 */
public record Grant(
        String name,
        List<String> audience,
        List<String> roles,
        @Nullable UUID tenant,
        List<String> branches,
        List<String> scopes) {

    public Grant {
        if (audience.isEmpty()) {
            throw new IllegalArgumentException("a token always names its audience");
        }
    }

    static Grant ofPlatform(String name, Audience audience, String role, List<String> scopes) {
        return new Grant(name, List.of(audience.word()), List.of(role), null, List.of(), scopes);
    }

    static Grant ofTenant(String name, Rights rights) {
        return new Grant(
                name, List.of(Audience.SHOP.word()), rights.roleWords(), rights.tenant(), rights.branches(), List.of());
    }
}
