package app.karat.shop.till;

import app.karat.kernel.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why a till or a day does not take part. */
public final class TillProblem extends Problem {

    private TillProblem(int status, String slug, String title, String detail, Map<String, Object> extras) {
        super(status, slug, title, detail, List.of(), extras);
    }

    /** No till session of this business that the caller may see. */
    public static TillProblem unknown() {
        return new TillProblem(404, "till-unknown", "Unknown till", "There is no such till session.", Map.of());
    }

    /** The id belongs to another session. */
    public static TillProblem idReused(UUID id) {
        return new TillProblem(
                409,
                "till-id-reused",
                "Till id reused",
                "The id %s was used for another till.".formatted(id),
                Map.of());
    }

    /** The drawer of that name is open already. */
    public static TillProblem alreadyOpen(String till) {
        return new TillProblem(
                409,
                "till-already-open",
                "Till is open",
                "%s is open already; close it before you open it again.".formatted(till),
                Map.of("till", till));
    }

    /** It has been counted; that is for ever. */
    public static TillProblem closed(String till) {
        return new TillProblem(
                409,
                "till-closed",
                "Till is closed",
                "%s has been counted and closed; a closed till is not opened again.".formatted(till),
                Map.of("till", till));
    }

    /** The session was opened on an earlier day and never counted. */
    public static TillProblem ofAnotherDay(String till, LocalDate day) {
        return new TillProblem(
                409,
                "till-of-another-day",
                "Till of another day",
                "%s was opened on %s. Count and close it, then open it for today.".formatted(till, day),
                Map.of("till", till, "day", day));
    }

    /** The session belongs to another branch than the document. */
    public static TillProblem ofAnotherBranch(String till) {
        return new TillProblem(
                409,
                "till-of-another-branch",
                "Till of another branch",
                "%s stands in another branch.".formatted(till),
                Map.of("till", till));
    }

    /** The day is over for this branch. */
    public static TillProblem dayClosed(LocalDate day) {
        return new TillProblem(
                409,
                "day-closed",
                "Day closed",
                "%s is closed in this branch: nothing can enter it any more. Go on with the next day.".formatted(day),
                Map.of("day", day));
    }

    /** A day that has not come. */
    public static TillProblem dayNotBegun(LocalDate day) {
        return new TillProblem(
                422, "day-not-begun", "Day has not begun", "%s has not begun yet.".formatted(day), Map.of("day", day));
    }

    /** A day closes only when its drawers are counted. */
    public static TillProblem tillsOpen(LocalDate day, List<String> tills) {
        return new TillProblem(
                409,
                "tills-open",
                "Tills are open",
                "Before %s can be closed, count and close: %s.".formatted(day, String.join(", ", tills)),
                Map.of("day", day, "tills", tills));
    }
}
