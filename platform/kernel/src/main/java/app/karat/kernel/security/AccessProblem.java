package app.karat.kernel.security;

import app.karat.kernel.problem.Problem;

/** Why somebody may not do what they asked for. Says nothing about what exists behind the door. */
public final class AccessProblem extends Problem {

    private AccessProblem(int status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    /** No valid access token came with the request. */
    public static AccessProblem notSignedIn() {
        return new AccessProblem(401, "not-signed-in", "Not signed in", "A valid access token is needed.");
    }

    /** The token is good, but not for this. */
    public static AccessProblem notAllowed() {
        return new AccessProblem(403, "not-allowed", "Not allowed", "Your role does not allow this.");
    }

    /** The branch is not one of theirs. */
    public static AccessProblem otherBranch() {
        return new AccessProblem(403, "other-branch", "Another branch", "You do not work in this branch.");
    }
}
