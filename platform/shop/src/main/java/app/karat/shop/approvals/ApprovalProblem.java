package app.karat.shop.approvals;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why there is no approval, or why it does not count. */
public final class ApprovalProblem extends Problem {

    private ApprovalProblem(
            int status, String slug, String title, String detail, List<FieldError> errors, Map<String, Object> extras) {
        super(status, slug, title, detail, errors, extras);
    }

    private static ApprovalProblem plain(int status, String slug, String title, String detail) {
        return new ApprovalProblem(status, slug, title, detail, List.of(), Map.of());
    }

    /** No such request that the caller may see. */
    public static ApprovalProblem unknown() {
        return plain(404, "approval-unknown", "Unknown approval", "There is no such request.");
    }

    /** The id that the client made belongs to another request. */
    public static ApprovalProblem idReused() {
        return plain(409, "approval-id-reused", "Approval id reused", "This id was used for another request.");
    }

    /** It is decided, used or over. */
    public static ApprovalProblem notPending(ApprovalStatus status) {
        return new ApprovalProblem(
                409,
                "approval-not-pending",
                "Not open any more",
                "This request is %s.".formatted(status.name().toLowerCase(Locale.ROOT)),
                List.of(),
                Map.of("status", status));
    }

    /** It is not approved, was used before, or is over. */
    public static ApprovalProblem notUsable(ApprovalStatus status) {
        return new ApprovalProblem(
                409,
                "approval-not-usable",
                "Approval does not count",
                "This request is %s; ask again.".formatted(status.name().toLowerCase(Locale.ROOT)),
                List.of(new FieldError("approvalId", "not-usable", "This approval does not count any more.")),
                Map.of("status", status));
    }

    /** Something changed since it was asked for: a piece, a discount, the branch. */
    public static ApprovalProblem otherTerms() {
        String message = "The approval is for other terms than these; ask again.";
        return new ApprovalProblem(
                409,
                "approval-of-other-terms",
                "Approval of other terms",
                message,
                List.of(new FieldError("approvalId", "other-terms", message)),
                Map.of());
    }

    /** Wrong PIN, no PIN, or nobody who may decide this; which of them is not said. */
    public static ApprovalProblem wrongPin() {
        String message = "This PIN does not approve it.";
        return new ApprovalProblem(
                422, "pin-wrong", "Wrong PIN", message, List.of(new FieldError("pin", "wrong", message)), Map.of());
    }

    /** Too many wrong tries. */
    public static ApprovalProblem pinLocked(Instant until) {
        return new ApprovalProblem(
                423,
                "pin-locked",
                "PIN locked",
                "Too many wrong tries. The PIN is locked for a while; approve it at your own screen.",
                List.of(),
                Map.of("until", until));
    }
}
