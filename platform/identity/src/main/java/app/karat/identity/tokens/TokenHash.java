package app.karat.identity.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The form in which a token is kept and looked up. Its mark has a sign that no code or token contains. */
final class TokenHash {

    private static final String MARK = "sha256:";

    private TokenHash() {}

    /** The hash of what a caller presents, whatever that is: presenting a hash finds nothing. */
    static String of(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** The hash of a value on its way into the table; one that came from there stays as it is. */
    static String ofUnhashed(String value) {
        return value.startsWith(MARK) ? value : of(value);
    }
}
