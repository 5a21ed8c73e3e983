package app.karat.shop.stocktake;

import app.karat.kernel.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Why a step of a stock take is refused. */
public final class StockTakeProblem extends Problem {

    private StockTakeProblem(int status, String slug, String title, String detail, Map<String, Object> extras) {
        super(status, slug, title, detail, List.of(), extras);
    }

    /** No stock take of this business that the caller may see. */
    public static StockTakeProblem unknown() {
        return new StockTakeProblem(
                404, "stock-take-unknown", "Unknown stock take", "There is no such stock take.", Map.of());
    }

    /** The id that the client made belongs to a count of something else. */
    public static StockTakeProblem idReused(UUID id) {
        return new StockTakeProblem(
                409,
                "stock-take-id-reused",
                "Stock take id reused",
                "The id %s was used for another stock take.".formatted(id),
                Map.of());
    }

    /** The same tray is being counted. */
    public static StockTakeProblem running() {
        return new StockTakeProblem(
                409,
                "stock-take-running",
                "Already being counted",
                "There is an open stock take of this. Join it, or finish it first.",
                Map.of());
    }

    /** It has gone past this step, or not come to it. */
    public static StockTakeProblem notNow(StockTake.Status status) {
        return new StockTakeProblem(
                409,
                "stock-take-not-now",
                "Not at this step",
                "The stock take is %s.".formatted(status.name().toLowerCase(Locale.ROOT)),
                Map.of("status", status.name()));
    }

    /** Somebody has to decide about each difference first. */
    public static StockTakeProblem undecided(long variances) {
        return new StockTakeProblem(
                409,
                "variances-undecided",
                "Differences to decide",
                "%d differences wait for a decision.".formatted(variances),
                Map.of("undecided", variances));
    }

    /** Somebody else took a step at the same time. */
    public static StockTakeProblem changedMeanwhile() {
        return new StockTakeProblem(
                409,
                "stock-take-changed",
                "Changed meanwhile",
                "Somebody else went on with this stock take. Load it again.",
                Map.of());
    }
}
