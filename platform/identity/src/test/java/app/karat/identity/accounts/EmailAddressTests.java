package app.karat.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.identity.problem.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @Test
    void spellingsOfOneAddressAreEqual() {
        assertThat(new EmailAddress("  Asha.Verma@Suvarna.EXAMPLE "))
                .isEqualTo(new EmailAddress("asha.verma@suvarna.example"));
        assertThat(new EmailAddress("jose\u0301@example.com")).isEqualTo(new EmailAddress("jos\u00e9@example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "asha",
                "@example.com",
                "asha@",
                "a b@example.com",
                "asha@example..com",
                "asha@-example.com",
                "a@b@c.example",
                "asha\u0000@example.com",
                "asha\r\nBcc: all@example.com",
                "'; drop table account; --@",
                "<asha@example.com>"
            })
    void whatCannotBeAnAddressIsRefused(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
        assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(InvalidField.class);
    }

    @Test
    void anEndlessTextIsRefused() {
        assertThat(EmailAddress.parse("a".repeat(10_000_000) + "@example.com")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b".repeat(260) + ".example")).isEmpty();
    }
}
