package app.karat.identity.attempts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Names for what is counted. An e-mail appears only as a hash, whether or not it has an account; IPv6 counts by network of 64 bits. */
public final class Subjects {

    private static final int NETWORK_GROUPS = 4;

    private Subjects() {}

    /** What was typed as e-mail, in whatever spelling. */
    public static String email(String purpose, String typed) {
        String normal = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(normal.getBytes(StandardCharsets.UTF_8));
            return purpose + ":email:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Where a request comes from. */
    public static String address(String purpose, String remote) {
        String[] groups = remote.split(":", -1);
        if (groups.length <= NETWORK_GROUPS) {
            return purpose + ":address:" + remote;
        }
        return purpose + ":address:" + String.join(":", Arrays.copyOf(groups, NETWORK_GROUPS));
    }
}
