package app.karat.kernel.security;

import java.util.Locale;

/** What a person or program may do, as the token says it; the first five within a tenant, the others on the platform. */
public enum Role {
    OWNER,
    MANAGER,
    SALES,
    BENCH,
    ACCOUNTANT,
    OPERATOR,
    SUPPORT,
    SERVICE;

    /** The spelling in the {@code roles} claim and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Spring Security's name for it, so that {@code hasRole("MANAGER")} works. */
    public String authority() {
        return "ROLE_" + name();
    }
}
