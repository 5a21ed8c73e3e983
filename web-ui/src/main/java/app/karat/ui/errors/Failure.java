package app.karat.ui.errors;

import app.karat.ui.api.ApiProblem;
import app.karat.ui.common.Texts;
import app.karat.ui.session.SignedOut;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.ResourceAccessException;

/** A failure in a person's words; what is not for their eyes goes to the log under a reference they can read out. */
public record Failure(boolean signedOut, String title, String text) {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final int DEEPEST = 10;

    /** The cause below the wrappers that frameworks put around it. */
    public static Throwable root(Throwable failed) {
        Throwable cause = failed;
        for (int depth = 0; depth < DEEPEST && cause.getCause() != null && !told(cause); depth++) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean told(Throwable failed) {
        return failed instanceof ApiProblem || failed instanceof SignedOut || failed instanceof ResourceAccessException;
    }

    /** What to say of it. */
    public static Failure of(Throwable cause) {
        return switch (cause) {
            case SignedOut out -> new Failure(true, "", "");
            case ApiProblem problem when problem.status() == 401 -> new Failure(true, "", "");
            case ApiProblem problem
            when closed(problem) ->
                new Failure(false, Texts.t("error.closed.title"), Texts.t("error.closed.text", problem.detail()));
            case ApiProblem problem
            when problem.status() == 403 ->
                new Failure(false, Texts.t("error.rights.title"), said(problem, "error.rights.text"));
            case ApiProblem problem
            when problem.status() == 404 ->
                new Failure(false, Texts.t("error.missing.title"), said(problem, "error.missing.text"));
            case ApiProblem problem
            when problem.status() < 500 ->
                new Failure(false, Texts.t("error.refused.title"), said(problem, "error.refused.text"));
            case ResourceAccessException away -> away(away);
            default -> unknown(cause);
        };
    }

    /** The whole business is shut, so no screen of it can go on. */
    public static boolean closed(Throwable cause) {
        return cause instanceof ApiProblem problem
                && problem.status() == 403
                && problem.slug().equals("tenant-suspended");
    }

    private static String said(ApiProblem problem, String otherwise) {
        return problem.detail().isBlank() ? Texts.t(otherwise) : problem.detail();
    }

    private static Failure away(Exception cause) {
        LOG.warn("A service does not answer: {}", cause.toString());
        return new Failure(false, Texts.t("error.away.title"), Texts.t("error.away.text"));
    }

    private static Failure unknown(Throwable cause) {
        String theirs = cause instanceof ApiProblem problem ? problem.reference() : "";
        String reference = theirs.isEmpty() ? UUID.randomUUID().toString().substring(0, 8) : theirs;
        LOG.error("Screen failed, reference {}", reference, cause);
        return new Failure(false, Texts.t("error.broken.title"), Texts.t("error.broken.text", reference));
    }
}
