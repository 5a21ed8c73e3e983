package app.karat.shop.vault;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Master keys of sealed numbers, base64 of at least 32 bytes.
 *
 * @param identityKey seals and opens
 * @param previousIdentityKeys open only; an old key stays here for as long as anything was sealed with it
 */
@ConfigurationProperties("karat.secrets")
record VaultSecrets(@Nullable String identityKey, @Nullable List<String> previousIdentityKeys) {

    List<String> previous() {
        return previousIdentityKeys == null ? List.of() : previousIdentityKeys;
    }

    /** Never shows the keys. */
    @Override
    public String toString() {
        return "VaultSecrets";
    }
}
