package app.karat.identity.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Why somebody is not let in, as a message key; wrong e-mail and wrong password are one and the same. */
final class SignInRefused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final long minutes;

    private SignInRefused(String key, long minutes) {
        super(key);
        this.key = key;
        this.minutes = minutes;
    }

    static SignInRefused wrong() {
        return new SignInRefused("login.wrong", 0);
    }

    static SignInRefused wait(Duration wait) {
        return new SignInRefused("login.wait", Math.max(1, Math.ceilDiv(wait.toSeconds(), 60)));
    }

    static SignInRefused disabled() {
        return new SignInRefused("login.disabled", 0);
    }

    static SignInRefused unconfirmed() {
        return new SignInRefused("login.unconfirmed", 0);
    }

    static SignInRefused withoutShop() {
        return new SignInRefused("login.without-shop", 0);
    }

    String key() {
        return key;
    }

    /** How long to wait, rounded up; 0 where waiting does not help. */
    long minutes() {
        return minutes;
    }
}
