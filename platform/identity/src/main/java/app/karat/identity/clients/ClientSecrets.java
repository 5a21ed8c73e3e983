package app.karat.identity.clients;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Secrets of programs. They are long and random (256 bits where made here, never short where configured), so one SHA-256 keeps them as
 * safe as a slow hash would, and a token request costs microseconds instead of the tenth of a second that a password's hash takes.
 */
@Component
public class ClientSecrets implements PasswordEncoder {

    private static final int BYTES = 32;
    private static final String PREFIX = "{sha256}";

    private final SecureRandom random = new SecureRandom();

    /** A new secret to be shown once. */
    String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String encode(@Nullable CharSequence secret) {
        byte[] text = String.valueOf(secret).getBytes(StandardCharsets.UTF_8);
        try {
            return PREFIX
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String encoded) {
        return secret != null
                && encoded != null
                && MessageDigest.isEqual(
                        encode(secret).getBytes(StandardCharsets.UTF_8), encoded.getBytes(StandardCharsets.UTF_8));
    }
}
