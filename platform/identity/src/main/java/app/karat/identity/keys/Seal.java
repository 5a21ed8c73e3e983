package app.karat.identity.keys;

import app.karat.identity.settings.KaratProperties;
import app.karat.identity.settings.MissingSetting;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Seals a text with AES-256-GCM under the configured key; the label is bound in, so that sealed texts cannot change places. */
@Component
class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Seal(KaratProperties karat) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(karat.secrets().keyEncryptionKey()), "AES");
    }

    byte[] close(String label, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, label).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Sealing failed", broken);
        }
    }

    String open(String label, byte[] sealed) {
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer rest = ByteBuffer.wrap(sealed).get(nonce);
        byte[] body = new byte[rest.remaining()];
        rest.get(body);
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, label).doFinal(body), StandardCharsets.UTF_8);
        } catch (AEADBadTagException otherKey) {
            throw MissingSetting.unusable(
                    "karat.secrets.key-encryption-key", "is not the one that sealed the signing keys in this database");
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Unsealing failed", broken);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String label) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
