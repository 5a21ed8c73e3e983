package app.karat.identity.memberships;

import app.karat.identity.problem.InvalidField;
import java.util.List;
import java.util.UUID;

/**
 * What a person or an API client may do in one tenant.
 *
 * @param tenant the tenant, never null: there is no default tenant
 * @param roles at least one
 * @param branches branch ids, or {@code *} for all
 */
public record Rights(UUID tenant, List<Role> roles, List<String> branches) {

    /** All branches of the tenant. */
    public static final String ALL_BRANCHES = "*";

    private static final int MOST_BRANCHES = 500;

    public Rights {
        roles = roles.stream().distinct().sorted().toList();
        branches = branches.stream().map(Rights::branch).distinct().toList();
        if (roles.isEmpty()) {
            throw new InvalidField("roles", "required", "Name at least one role.");
        }
        if (branches.isEmpty() || branches.size() > MOST_BRANCHES) {
            throw new InvalidField("branches", "size", "Name 1 to " + MOST_BRANCHES + " branches, or * for all.");
        }
    }

    /** Reads the rights as they come in JSON. */
    public static Rights of(UUID tenant, List<String> roles, List<String> branches) {
        return new Rights(tenant, roles.stream().map(Role::of).toList(), branches);
    }

    public List<String> roleWords() {
        return roles.stream().map(Role::word).toList();
    }

    private static String branch(String text) {
        try {
            return text.equals(ALL_BRANCHES) ? text : UUID.fromString(text).toString();
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidField("branches", "uuid", "A branch is named by its id, or * stands for all.");
        }
    }
}
