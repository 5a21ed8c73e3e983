package app.karat.identity.signin;

import app.karat.identity.attempts.Attempts;
import app.karat.identity.attempts.Limit;
import app.karat.identity.attempts.Subjects;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How often a password may be guessed: five tries per e-mail, forty per address, then a wait that doubles up to a quarter of an hour
 * (INVARIANTS A6). A whole shop behind one address does not lock itself out by honest mistakes.
 */
@Component
class SignInLimits {

    static final Limit PER_ACCOUNT = new Limit(5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(24));
    static final Limit PER_ADDRESS = new Limit(40, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1));

    private final Attempts attempts;

    SignInLimits(Attempts attempts) {
        this.attempts = attempts;
    }

    /** Counts a try and returns zero, or returns how long to wait. */
    Duration take(String typed, String address) {
        Duration wait = attempts.take(Subjects.address("sign-in", address), PER_ADDRESS);
        return wait.isZero() ? attempts.take(Subjects.email("sign-in", typed), PER_ACCOUNT) : wait;
    }

    /** The account starts anew; the address only gets this one try back, so that one's own account buys no guesses at others. */
    void succeeded(String typed, String address) {
        attempts.clear(Subjects.email("sign-in", typed));
        attempts.giveBack(Subjects.address("sign-in", address));
    }
}
