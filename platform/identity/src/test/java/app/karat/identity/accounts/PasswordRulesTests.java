package app.karat.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private final PasswordRules rules = new PasswordRules();
    private final EmailAddress email = new EmailAddress("firstowner@example.com");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123", "P@ssw0rd2026", "Passw0rd!!!!", "1234567890", "qwertyuiop", "0987654321", "aaaaaaaaaa",
                "abababababab", "iloveyou12", "Jewellery2026", "karatkarat", "1q2w3e4r5t", "QWERTYUIOP",
                        "passwordpassword",
                "!!!Welcome!!!", "abcdefghij"
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(rules.objection(password, email)).contains("password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct brass candle",
                "mein Hund heißt Otto",
                "सोने की चिड़िया",
                "k7Vq-29mxR",
                "goldfinches sing"
            })
    void aFewWordsOrAMadeUpOneAreFine(String password) {
        assertThat(rules.objection(password, email)).isEmpty();
    }

    @Test
    void shortLongAndOwnEmailAreRefusedWithTheirReason() {
        assertThat(rules.objection("candle-9", email)).contains("password.too-short");
        assertThat(rules.objection("ab".repeat(37), email)).contains("password.too-long");
        assertThat(rules.objection("सोना".repeat(20), email)).contains("password.too-long");
        assertThat(rules.objection("x-firstowner@example.com", email)).contains("password.holds-email");
        assertThat(rules.objection("FirstOwner2026", email)).contains("password.holds-email");
    }
}
