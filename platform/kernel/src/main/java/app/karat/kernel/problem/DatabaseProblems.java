package app.karat.kernel.problem;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What the database said, by SQLSTATE, as far as the caller can do something about it; everything else is our fault. */
final class DatabaseProblems {

    private DatabaseProblems() {}

    static Problem of(Throwable thrown) {
        R2dbcException database = Problems.cause(thrown, R2dbcException.class);
        if (database == null) {
            boolean unreachable = thrown instanceof CannotCreateTransactionException
                    || thrown instanceof DataAccessResourceFailureException
                    || Problems.cause(thrown, IOException.class) != null;
            return unreachable ? RequestProblem.unavailable() : RequestProblem.unexpected();
        }
        Problem known = ofState(database.getSqlState());
        if (known != null) {
            return known;
        }
        return isResource(database) ? RequestProblem.unavailable() : RequestProblem.unexpected();
    }

    private static @Nullable Problem ofState(@Nullable String state) {
        if (state == null) {
            return null;
        }
        return switch (state) {
            case "40001", "40P01", "23505", "23503" -> RequestProblem.conflict();
            case "23514" -> RequestProblem.unstorable();
            case "55P03", "57014", "57P01", "57P02", "57P03", "53300", "25P03", "25P04" -> RequestProblem.unavailable();
            default -> state.startsWith("22") ? RequestProblem.unstorable() : ofClass(state);
        };
    }

    private static @Nullable Problem ofClass(String state) {
        return state.startsWith("08") || state.startsWith("53") ? RequestProblem.unavailable() : null;
    }

    private static boolean isResource(R2dbcException database) {
        return database instanceof R2dbcTimeoutException
                || database instanceof R2dbcNonTransientResourceException
                || database instanceof R2dbcTransientResourceException;
    }
}
