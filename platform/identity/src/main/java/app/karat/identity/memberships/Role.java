package app.karat.identity.memberships;

import app.karat.identity.problem.InvalidField;
import java.util.Locale;

/** What somebody may do in a tenant. The platform's own roles (operator, service) can never be granted to a member or an API client. */
public enum Role {
    OWNER,
    MANAGER,
    SALES,
    BENCH,
    ACCOUNTANT;

    /** The word in tokens and in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word, or says that no such role can be granted. */
    public static Role of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new InvalidField("roles", "role", "A role is one of owner, manager, sales, bench, accountant.");
    }
}
