package app.karat.shop.store;

import app.karat.kernel.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The version of a row as the ETag of its representation, and as the condition of a change to it (RFC 9110). */
public final class VersionTag {

    private VersionTag() {}

    /** The value of the {@code ETag} header. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version that {@code If-Match} names; a change without it is refused, for it could overwrite somebody else's. */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ConditionProblem(
                    428, "condition-required", "Condition required", "Send If-Match with the ETag you have read.");
        }
        String digits = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!digits.matches("\\d{1,18}")) {
            throw new ConditionProblem(
                    412, "changed-meanwhile", "Changed meanwhile", "The If-Match header is not an ETag of this.");
        }
        return Long.parseLong(digits);
    }

    /** What can be wrong with the condition of a change. */
    private static final class ConditionProblem extends Problem {
        ConditionProblem(int status, String slug, String title, String detail) {
            super(status, slug, title, detail);
        }
    }
}
