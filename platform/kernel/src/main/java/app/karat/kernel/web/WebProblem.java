package app.karat.kernel.web;

import app.karat.kernel.problem.Problem;

/** What can be wrong with the conventions of our HTTP interfaces. */
public final class WebProblem extends Problem {

    private WebProblem(int status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    /** The cursor was not made by us for this list. */
    static WebProblem badCursor() {
        return new WebProblem(400, "bad-cursor", "Unknown cursor", "Start the list again without a cursor.");
    }

    /** Edits need to say which version they are based on. */
    static WebProblem versionNeeded() {
        return new WebProblem(
                428, "version-needed", "Which version?", "Send the ETag of what you looked at as If-Match.");
    }

    /** Somebody else was faster; nothing was changed. */
    public static WebProblem changedMeanwhile() {
        return new WebProblem(
                412,
                "changed-meanwhile",
                "Changed meanwhile",
                "Somebody changed this after you opened it. Look again.");
    }

    /** One key stands for one request. */
    static WebProblem keyReused() {
        return new WebProblem(
                422,
                "idempotency-key-reused",
                "Key used twice",
                "This Idempotency-Key belongs to a different request.");
    }

    /** The key is empty or too long. */
    static WebProblem badKey() {
        return new WebProblem(
                400, "bad-idempotency-key", "Unusable key", "An Idempotency-Key has 1 to 200 visible characters.");
    }

    /** The first request with this key has not been answered yet. */
    static WebProblem stillRunning() {
        return new WebProblem(
                409,
                "still-running",
                "Still at it",
                "The first request with this key is still running. Try again soon.");
    }
}
