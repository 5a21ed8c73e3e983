package app.karat.shop.sales;

import app.karat.kernel.problem.MissingSetting;
import app.karat.kernel.tenancy.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The code in the QR of an invoice: tenant and sale with an HMAC-SHA-256 (first 128 bits) under a key derived from
 * {@code karat.secrets.quote-key}. Whoever holds the paper can look the sale up; nobody can make or guess a code.
 */
@Component
public class VerificationCodes {

    private static final String KEY_SETTING = "karat.secrets.quote-key";
    private static final String UI_SETTING = "karat.ui-url";
    private static final String PURPOSE = "karat verification code 1";
    private static final int IDS = 32;
    private static final int SEAL = 16;

    private final SecretKeySpec key;
    private final String page;

    VerificationCodes(Environment environment) {
        byte[] secret = Base64.getDecoder().decode(required(environment, KEY_SETTING));
        key = new SecretKeySpec(
                hmac(new SecretKeySpec(secret, "HmacSHA256"), PURPOSE.getBytes(StandardCharsets.UTF_8)), "HmacSHA256");
        page = required(environment, UI_SETTING).replaceFirst("/+$", "") + "/verify/";
    }

    /** The code of a sale. */
    public String code(TenantId tenant, UUID sale) {
        byte[] ids = bytes(tenant.value(), sale);
        byte[] code = ByteBuffer.allocate(IDS + SEAL).put(ids).put(seal(ids)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    /** The page where anybody can look at the sale and recompute it. */
    public String url(TenantId tenant, UUID sale) {
        return page + code(tenant, sale);
    }

    /** What a genuine code names; empty for any other text. */
    public Optional<Proof> read(String code) {
        byte[] bytes = decoded(code);
        if (bytes.length != IDS + SEAL) {
            return Optional.empty();
        }
        byte[] ids = Arrays.copyOf(bytes, IDS);
        if (!MessageDigest.isEqual(seal(ids), Arrays.copyOfRange(bytes, IDS, IDS + SEAL))) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(ids);
        return Optional.of(new Proof(
                new TenantId(new UUID(buffer.getLong(), buffer.getLong())),
                new UUID(buffer.getLong(), buffer.getLong())));
    }

    private byte[] seal(byte[] ids) {
        return Arrays.copyOf(hmac(key, ids), SEAL);
    }

    private static byte[] decoded(String code) {
        try {
            return code.length() > 200 ? new byte[0] : Base64.getUrlDecoder().decode(code);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private static byte[] bytes(UUID tenant, UUID sale) {
        return ByteBuffer.allocate(IDS)
                .putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits())
                .putLong(sale.getMostSignificantBits())
                .putLong(sale.getLeastSignificantBits())
                .array();
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String required(Environment environment, String setting) {
        String value = environment.getProperty(setting);
        if (value == null || value.isBlank()) {
            throw new MissingSetting(setting);
        }
        return value;
    }

    /** What a genuine code proves: its holder may look at this sale of this tenant. */
    public record Proof(TenantId tenant, UUID sale) {}
}
