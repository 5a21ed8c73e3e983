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
        assertThat(new EmailAddress("  First.Owner@Suvarna.EXAMPLE "))
                .isEqualTo(new EmailAddress("first.owner@suvarna.example"));
        assertThat(new EmailAddress("jose\u0301@example.com")).isEqualTo(new EmailAddress("jos\u00e9@example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "owner",
                "@example.com",
                "owner@",
                "a b@example.com",
                "owner@example..com",
                "owner@-example.com",
                "a@b@c.example",
                "owner\u0000@example.com",
                "owner\r\nBcc: all@example.com",
                "'; drop table account; --@",
                "<owner@example.com>"
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
