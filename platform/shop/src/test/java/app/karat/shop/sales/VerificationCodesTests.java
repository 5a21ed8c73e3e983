package app.karat.shop.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.MissingSetting;
import app.karat.kernel.tenancy.TenantId;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class VerificationCodesTests {

    private static final TenantId TENANT = new TenantId(UUID.randomUUID());
    private static final UUID SALE = UUID.randomUUID();

    private final VerificationCodes codes = codes("a2V5IGtleSBrZXkga2V5IGtleSBrZXkga2V5IGtleSE=");

    @Test
    void codeLeadsBackToItsSale() {
        String code = codes.code(TENANT, SALE);
        assertThat(codes.read(code)).contains(new VerificationCodes.Proof(TENANT, SALE));
        assertThat(codes.url(TENANT, SALE)).isEqualTo("http://ui.test/verify/" + code);
    }

    @Test
    void noOtherTextIsACode() {
        String code = codes.code(TENANT, SALE);
        var random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            int at = random.nextInt(code.length());
            char other = (char) ('A' + random.nextInt(26));
            String forged = code.substring(0, at) + other + code.substring(at + 1);
            assertThat(codes.read(forged))
                    .satisfiesAnyOf(
                            read -> assertThat(read).isEmpty(),
                            read -> assertThat(forged).isEqualTo(code));
        }
        assertThat(codes.read("")).isEmpty();
        assertThat(codes.read("x".repeat(100_000))).isEmpty();
        assertThat(codes("b3RoZXIga2V5IG90aGVyIGtleSBvdGhlciBrZXkgb3Q=").read(code))
                .isEmpty();
    }

    @Test
    void missingKeyRefusesToStart() {
        assertThatThrownBy(() -> new VerificationCodes(new MockEnvironment()))
                .isInstanceOf(MissingSetting.class)
                .hasMessageContaining("karat.secrets.quote-key");
    }

    private static VerificationCodes codes(String key) {
        return new VerificationCodes(new MockEnvironment()
                .withProperty("karat.secrets.quote-key", key)
                .withProperty("karat.ui-url", "http://ui.test/"));
    }
}
