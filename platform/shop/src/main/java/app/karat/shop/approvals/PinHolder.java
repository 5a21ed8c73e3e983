package app.karat.shop.approvals;

import app.karat.kernel.security.Role;
import java.util.Set;

/**
 * Somebody who can approve at the counter with a PIN.
 *
 * @param subject of their account
 * @param roles as their last token said
 */
public record PinHolder(String subject, String name, Set<Role> roles) {

    public PinHolder {
        roles = Set.copyOf(roles);
    }
}
