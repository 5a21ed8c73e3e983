package app.karat.shop.vault;

import java.util.Base64;
import java.util.List;

/** A vault with a key that only tests know. */
public final class VaultFixture {

    /** The master key as it is configured. */
    public static final String KEY = key("an identity key that tests know...");

    private VaultFixture() {}

    public static IdentityVault vault() {
        return vault(KEY);
    }

    /** A vault that seals with the first key and opens with the others too. */
    static IdentityVault vault(String current, String... previous) {
        return new IdentityVault(new VaultKeys(new VaultSecrets(current, List.of(previous))));
    }

    static String key(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
