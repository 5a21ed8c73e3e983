package app.karat.admin.accounts;

import app.karat.kernel.problem.FieldError;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An answer of identity's internal API: its status and the members that any of its answers may have. */
record Answer(int status, Body body) {

    private static final Logger log = LoggerFactory.getLogger(Answer.class);

    /**
     * Members of identity's answers and problems.
     *
     * @param verified whether the account's address was confirmed; identity may leave it out
     */
    record Body(
            @Nullable UUID accountId,
            @Nullable Boolean verified,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable List<FieldError> errors) {

        static final Body EMPTY = new Body(null, null, null, null, null);
    }

    boolean good() {
        return status >= 200 && status < 300;
    }

    Opening opening() {
        UUID account = body.accountId();
        if (good() && account != null) {
            return new Opening.Opened(new AccountId(account));
        }
        if (status == 409) {
            return account != null && Boolean.FALSE.equals(body.verified())
                    ? new Opening.Taken(new AccountId(account))
                    : new Opening.Taken(null);
        }
        List<FieldError> errors = body.errors();
        if ((status == 400 || status == 422) && errors != null && !errors.isEmpty()) {
            return new Opening.Refused(errors);
        }
        throw refused();
    }

    ApiClient apiClient() {
        String id = body.clientId();
        String secret = body.clientSecret();
        if (!good() || id == null || secret == null) {
            throw refused();
        }
        return new ApiClient(id, secret);
    }

    void requireGood() {
        if (status == 404) {
            throw AccountsProblem.gone();
        }
        if (!good()) {
            throw refused();
        }
    }

    private AccountsProblem refused() {
        log.error("Identity answered with the unexpected status {}", status);
        return AccountsProblem.refused();
    }
}
