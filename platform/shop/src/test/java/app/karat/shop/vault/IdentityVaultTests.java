package app.karat.shop.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.MissingSetting;
import app.karat.kernel.problem.Problem;
import app.karat.kernel.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityVaultTests {

    private static final TenantId ONE = new TenantId(UUID.randomUUID());
    private static final TenantId OTHER = new TenantId(UUID.randomUUID());
    private static final UUID ROW = UUID.randomUUID();
    private static final String NUMBER = "ABCDE1234F";

    @Test
    void numberOpensInItsOwnPlaceOnly() {
        var vault = VaultFixture.vault();
        byte[] sealed = vault.seal(ONE, "customer.tax_id", ROW, NUMBER);
        assertThat(vault.open(ONE, "customer.tax_id", ROW, sealed)).isEqualTo(NUMBER);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER);
        assertThatThrownBy(() -> vault.open(OTHER, "customer.tax_id", ROW, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(ONE, "old_gold.identity", ROW, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(ONE, "customer.tax_id", UUID.randomUUID(), sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sameNumberIsNeverSealedTheSameWayTwiceAndNoSignOfItCanBeChanged() {
        var vault = VaultFixture.vault();
        byte[] sealed = vault.seal(ONE, "customer.tax_id", ROW, NUMBER);
        assertThat(vault.seal(ONE, "customer.tax_id", ROW, NUMBER)).isNotEqualTo(sealed);
        for (int i = 5; i < sealed.length; i++) {
            byte[] touched = sealed.clone();
            touched[i] ^= 1;
            assertThatThrownBy(() -> vault.open(ONE, "customer.tax_id", ROW, touched))
                    .as("byte " + i)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void oldKeyOpensAfterAChangeForAsLongAsItIsKept() {
        String next = VaultFixture.key("another identity key of at least 32");
        byte[] sealed = VaultFixture.vault().seal(ONE, "customer.tax_id", ROW, NUMBER);
        var rotated = VaultFixture.vault(next, VaultFixture.KEY);
        assertThat(rotated.open(ONE, "customer.tax_id", ROW, sealed)).isEqualTo(NUMBER);
        byte[] anew = rotated.seal(ONE, "customer.tax_id", ROW, NUMBER);
        var changed = VaultFixture.vault(next);
        assertThat(changed.open(ONE, "customer.tax_id", ROW, anew)).isEqualTo(NUMBER);
        assertThatThrownBy(() -> changed.open(ONE, "customer.tax_id", ROW, sealed))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("identity-key-missing"));
    }

    @Test
    void missingOrShortKeyRefusesToStartInOneSentence() {
        assertThatThrownBy(() -> new VaultKeys(new VaultSecrets(null, null)))
                .isInstanceOf(MissingSetting.class)
                .hasMessageContaining("karat.secrets.identity-key");
        assertThatThrownBy(() -> new VaultKeys(new VaultSecrets(" ", List.of())))
                .isInstanceOf(MissingSetting.class);
        assertThatThrownBy(() -> new VaultKeys(new VaultSecrets("c2hvcnQ=", List.of())))
                .hasMessageContaining("karat.secrets.identity-key is shorter than 32 bytes");
        assertThat(new VaultSecrets(VaultFixture.KEY, null)).hasToString("VaultSecrets");
    }

    @ParameterizedTest
    @CsvSource({"ABCDE1234F,••••••234F", "123-45-6789,•••••••6789", "ABCD,••CD", "12,•2", "1,•"})
    void fourSignsAtMostAreShown(String number, String shown) {
        assertThat(MaskedNumber.of(number)).isEqualTo(shown);
        assertThat(MaskedNumber.isOne(shown)).isTrue();
        assertThat(MaskedNumber.isOne(number)).isFalse();
    }
}
