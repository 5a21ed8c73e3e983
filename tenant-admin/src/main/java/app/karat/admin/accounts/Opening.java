package app.karat.admin.accounts;

import app.karat.kernel.problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of asking identity to open an account. */
public sealed interface Opening {

    /** The account exists and waits for its e-mail address to be confirmed. */
    record Opened(AccountId account) implements Opening {}

    /**
     * The e-mail address has an account already.
     *
     * @param unconfirmed that account when its address was never confirmed and identity says so, otherwise absent
     */
    record Taken(@Nullable AccountId unconfirmed) implements Opening {}

    /** Identity does not accept a field, such as a password that is too easy to guess. */
    record Refused(List<FieldError> errors) implements Opening {}
}
