package app.karat.shop.quotes;

import app.karat.kernel.problem.MissingSetting;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The keys by their ids; an id is the beginning of the key's hash and says nothing about the key. */
final class QuoteKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PROPERTY = "karat.secrets.quote-key";
    private static final int FEWEST_BYTES = 32;
    private static final byte[] PURPOSE = "karat quote\n".getBytes(StandardCharsets.US_ASCII);

    private final String current;
    private final Map<String, SecretKey> keys = new LinkedHashMap<>();

    QuoteKeys(QuoteSecrets secrets) {
        this.current = add(PROPERTY, secrets.quoteKey());
        secrets.previous().forEach(key -> add("karat.secrets.previous-quote-keys", key));
    }

    /** The id of the key that signs. */
    String current() {
        return current;
    }

    boolean knows(String id) {
        return keys.containsKey(id);
    }

    /** The code of a text under a known key, bound to quotes so that no other use of the key can make one. */
    byte[] code(String id, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(keys.get(id));
            mac.update(PURPOSE);
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, impossible);
        }
    }

    private String add(String property, @Nullable String base64) {
        byte[] key = decoded(property, base64);
        String id = id(key);
        keys.putIfAbsent(id, new SecretKeySpec(key, ALGORITHM));
        return id;
    }

    private static byte[] decoded(String property, @Nullable String base64) {
        if (base64 == null || base64.isBlank()) {
            throw new MissingSetting(property);
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(property + " is not base64");
        }
        if (key.length < FEWEST_BYTES) {
            throw new IllegalStateException(property + " is shorter than " + FEWEST_BYTES + " bytes");
        }
        return key;
    }

    private static String id(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no SHA-256", impossible);
        }
    }
}
