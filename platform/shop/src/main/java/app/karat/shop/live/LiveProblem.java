package app.karat.shop.live;

import app.karat.kernel.problem.Problem;
import java.util.List;
import java.util.Map;

/** Why somebody gets no live stream. */
public final class LiveProblem extends Problem {

    private LiveProblem(String slug, String detail, int limit) {
        super(429, slug, "Too many live streams", detail, List.of(), Map.of("limit", limit));
    }

    /** The person has as many streams open as one may have. */
    static LiveProblem tooManyOfUser(int limit) {
        return new LiveProblem(
                "too-many-streams",
                "You have " + limit
                        + " live streams open already. Close one, or share one stream between your screens.",
                limit);
    }

    /** The business has as many streams open as one may have. */
    static LiveProblem tooManyOfTenant(int limit) {
        return new LiveProblem(
                "too-many-streams-of-business",
                "Your business has " + limit + " live streams open already. Close some before you open another.",
                limit);
    }
}
