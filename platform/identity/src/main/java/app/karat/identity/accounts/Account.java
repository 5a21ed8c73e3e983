package app.karat.identity.accounts;

import java.time.Instant;

/**
 * A person who may sign in. The password's hash is deliberately not part of it.
 *
 * @param verified whether the person has shown that the e-mail is theirs
 * @param disabled whether signing in and refreshing are switched off
 * @param operator whether this is a platform operator, who belongs to no tenant
 * @param grantsValidFrom what was granted before this moment is void
 */
public record Account(
        AccountId id,
        EmailAddress email,
        String name,
        boolean verified,
        boolean disabled,
        boolean operator,
        Instant grantsValidFrom) {

    /** Whether a session or code from that moment still counts. */
    public boolean honoursGrantOf(Instant moment) {
        return !disabled && !moment.isBefore(grantsValidFrom);
    }
}
