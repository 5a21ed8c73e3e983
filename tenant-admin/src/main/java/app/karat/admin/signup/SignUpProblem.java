package app.karat.admin.signup;

import app.karat.kernel.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Why a sign-up does not go on. */
public final class SignUpProblem extends Problem {

    private SignUpProblem(int status, String slug, String title, String detail, Map<String, ?> extras) {
        super(status, slug, title, detail, List.of(), extras);
    }

    static SignUpProblem tooMany(Duration wait) {
        return new SignUpProblem(
                429,
                "too-many-signups",
                "Too many sign-ups",
                "Too many sign-ups came from your address. Please try again later.",
                Map.of("retryAfterSeconds", Math.max(1, wait.toSeconds())));
    }

    static SignUpProblem unknownLink() {
        return new SignUpProblem(
                404,
                "signup-link-unknown",
                "Unknown confirmation link",
                "This confirmation link is not one of ours. Please open the link of the mail in full, or sign up again.",
                Map.of());
    }

    static SignUpProblem expiredLink() {
        return new SignUpProblem(
                410,
                "signup-link-expired",
                "Confirmation link expired",
                "This confirmation link has expired. Please sign up again: we send a new one.",
                Map.of());
    }
}
