package app.karat.shop.vault;

import app.karat.kernel.tenancy.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals numbers with AES-256-GCM. Tenant, column and row are bound in, so that a sealed number opens in its own place only. What is stored is
 * {@code form (1) · id of the master key (4) · nonce (12) · sealed text}.
 */
public final class IdentityVault {

    private static final byte FORM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final VaultKeys keys;
    private final SecureRandom random = new SecureRandom();

    IdentityVault(VaultKeys keys) {
        this.keys = keys;
    }

    /**
     * Seals a number for one place.
     *
     * @param column such as {@code customer.tax_id}
     */
    public byte[] seal(TenantId tenant, String column, UUID row, String number) {
        byte[] key = keys.current();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = run(
                Cipher.ENCRYPT_MODE,
                keys.of(tenant, key),
                nonce,
                place(tenant, column, row),
                number.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + key.length + nonce.length + text.length)
                .put(FORM)
                .put(key)
                .put(nonce)
                .put(text)
                .array();
    }

    /** Opens what was sealed for exactly this place. */
    public String open(TenantId tenant, String column, UUID row, byte[] sealed) {
        ByteBuffer rest = ByteBuffer.wrap(sealed);
        if (rest.get() != FORM) {
            throw new IllegalStateException("sealed in a form that this version does not know");
        }
        byte[] key = taken(rest, VaultKeys.ID_BYTES);
        byte[] nonce = taken(rest, NONCE_BYTES);
        byte[] text = taken(rest, rest.remaining());
        return new String(
                run(Cipher.DECRYPT_MODE, keys.of(tenant, key), nonce, place(tenant, column, row), text),
                StandardCharsets.UTF_8);
    }

    private static byte[] taken(ByteBuffer from, int bytes) {
        byte[] part = new byte[bytes];
        from.get(part);
        return part;
    }

    private static byte[] place(TenantId tenant, String column, UUID row) {
        return (tenant + "\n" + column + "\n" + row).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] place, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a sealed number does not open in this place", broken);
        }
    }
}
