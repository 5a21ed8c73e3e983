package app.karat.shop.branches;

import app.karat.kernel.security.AccessProblem;
import app.karat.kernel.security.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The branches that one answer may be about: the one asked for, or all that the user works in.
 *
 * @param branches null means every branch
 */
public record BranchScope(UUID @Nullable [] branches) {

    /** Refuses a branch the user does not work in, and one that does not exist. */
    public static BranchScope of(Shop shop, CurrentUser user, @Nullable UUID asked) {
        if (asked != null) {
            requireAccess(user, asked);
            return new BranchScope(new UUID[] {shop.branch(asked).id()});
        }
        return user.worksEverywhere()
                ? new BranchScope(null)
                : new BranchScope(shop.branches().stream()
                        .map(Branch::id)
                        .filter(user::worksIn)
                        .toArray(UUID[]::new));
    }

    /** Refuses unless the user works in that branch. */
    public static void requireAccess(CurrentUser user, UUID branch) {
        if (!user.worksIn(branch)) {
            throw AccessProblem.otherBranch();
        }
    }
}
