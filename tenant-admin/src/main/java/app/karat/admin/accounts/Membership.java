package app.karat.admin.accounts;

import app.karat.kernel.security.Role;
import app.karat.kernel.tenancy.TenantId;
import java.util.List;

/**
 * What somebody may do in one chain.
 *
 * @param branches ids of branches, or {@code *} for all of them
 */
public record Membership(AccountId account, TenantId tenant, List<Role> roles, List<String> branches) {

    /** The one who signed up owns the chain, in every branch. */
    public static Membership owner(AccountId account, TenantId tenant) {
        return new Membership(account, tenant, List.of(Role.OWNER), List.of("*"));
    }
}
