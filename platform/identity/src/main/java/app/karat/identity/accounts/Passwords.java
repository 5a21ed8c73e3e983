package app.karat.identity.accounts;

import java.util.UUID;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with the delegating encoder, so that a better hash can replace today's one sign-in at a time. */
@Component
class Passwords {

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String ofNobody = hash(UUID.randomUUID().toString());

    final String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    /** A hash that no password matches, at the price of a real one. */
    String ofNobody() {
        return ofNobody;
    }

    boolean match(String password, String hash) {
        return encoder.matches(password, hash);
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
