package app.karat.shop.compliance;

import app.karat.kernel.problem.Problem;
import java.util.UUID;

/** Why a report of cash is not found or not marked as filed. */
public final class CashProblem extends Problem {

    private CashProblem(int status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    /** No such payments make a report of this business. */
    public static CashProblem unknown() {
        return new CashProblem(404, "cash-report-unknown", "Unknown report", "There is no such report.");
    }

    /** The payments are no longer those that were looked at. */
    static CashProblem moved() {
        return new CashProblem(
                409,
                "cash-report-moved",
                "The report has changed",
                "These payments make no report, or it holds others by now. Load it again.");
    }

    /** Exactly these payments were reported before. */
    static CashProblem filed() {
        return new CashProblem(409, "cash-report-filed", "Filed already", "This report is marked as filed already.");
    }

    /** The id belongs to another filing. */
    static CashProblem idReused(UUID id) {
        return new CashProblem(
                409, "cash-filing-id-reused", "Id reused", "The id %s was used for another filing.".formatted(id));
    }
}
