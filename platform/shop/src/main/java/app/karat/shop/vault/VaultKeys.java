package app.karat.shop.vault;

import app.karat.kernel.problem.MissingSetting;
import app.karat.kernel.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;

/** The master keys by their ids, and the keys of tenants made from them; an id is the beginning of the key's hash and says nothing about it. */
final class VaultKeys {

    static final int ID_BYTES = 4;

    private static final String PROPERTY = "karat.secrets.identity-key";
    private static final String PREVIOUS = "karat.secrets.previous-identity-keys";
    private static final int KEY_BYTES = 32;
    private static final byte[] SALT = "karat identity numbers".getBytes(StandardCharsets.US_ASCII);

    private final String current;
    private final Map<String, byte[]> masters = new LinkedHashMap<>();

    VaultKeys(VaultSecrets secrets) {
        this.current = add(PROPERTY, secrets.identityKey());
        secrets.previous().forEach(key -> add(PREVIOUS, key));
    }

    /** The id of the master key that seals. */
    byte[] current() {
        return HexFormat.of().parseHex(current);
    }

    /** The key of a tenant under that master key (HKDF, RFC 5869). */
    SecretKey of(TenantId tenant, byte[] id) {
        byte[] master = masters.get(HexFormat.of().formatHex(id));
        if (master == null) {
            throw VaultProblem.keyMissing(HexFormat.of().formatHex(id), PREVIOUS);
        }
        try {
            var spec = HKDFParameterSpec.ofExtract()
                    .addIKM(master)
                    .addSalt(SALT)
                    .thenExpand(("tenant " + tenant).getBytes(StandardCharsets.US_ASCII), KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", spec);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no HKDF-SHA256", impossible);
        }
    }

    private String add(String property, @Nullable String base64) {
        byte[] key = decoded(property, base64);
        String id = id(key);
        masters.putIfAbsent(id, key);
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
        if (key.length < KEY_BYTES) {
            throw new IllegalStateException(property + " is shorter than " + KEY_BYTES + " bytes");
        }
        return key;
    }

    private static String id(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no SHA-256", impossible);
        }
    }
}
