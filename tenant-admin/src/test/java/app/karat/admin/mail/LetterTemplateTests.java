package app.karat.admin.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTemplateTests {

    private static final Map<String, String> VALUES = Map.of(
            "person", "Owner {{link}} $1",
            "business", "Gold\r\nBcc: all@example.com",
            "country", "India",
            "link", "https://ui.test/?a=1&b=2",
            "forgot", "https://id.test/forgot",
            "signin", "https://ui.test",
            "hours", "24");

    @ParameterizedTest
    @ValueSource(strings = {"signup-confirm", "signup-confirm-again", "signup-taken"})
    void everyLetterIsCompleteInBothForms(String name) {
        Letter letter = LetterTemplate.named(name).to("owner@example.test", VALUES);
        assertThat(letter.subject()).isNotBlank().doesNotContain("{{");
        assertThat(letter.html()).contains("KARAT", "</html>").doesNotContain("{{content}}", "{{hours}}");
        assertThat(letter.text()).isNotBlank().doesNotContain("{{hours}}", "<p>");
    }

    @Test
    void valuesAreTakenAsTheyAreAndNeverAsTemplates() {
        Letter letter = LetterTemplate.named("signup-confirm").to("owner@example.test", VALUES);
        assertThat(letter.text()).contains("Hello Owner {{link}} $1,", "https://ui.test/?a=1&b=2");
        assertThat(letter.html()).contains("https://ui.test/?a=1&amp;b=2");
    }

    @Test
    void aSubjectStaysOneLine() {
        assertThat(LetterTemplate.named("signup-confirm")
                        .to("a@example.com", VALUES)
                        .subject())
                .isEqualTo("Confirm your e-mail address to open Gold Bcc: all@example.com");
    }

    @Test
    void aMissingValueIsAnErrorAndNoGap() {
        assertThatThrownBy(() -> LetterTemplate.named("signup-confirm").to("a@example.com", Map.of()))
                .hasMessageContaining("business");
    }
}
