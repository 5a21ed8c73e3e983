package app.karat.admin.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTests {

    @ParameterizedTest
    @CsvSource({
        "Suvarna Jewels, suvarna-jewels",
        "  Larkspur & Co.  , larkspur-co",
        "Müller Söhne, muller-sohne",
        "O’Brien's, obriens",
        "सुवर्ण, jeweller",
        "💍💍, jeweller",
        "--- ---, jeweller",
        "1234567890123456789012345678901234567890123, 1234567890123456789012345678901234567890"
    })
    void aNameBecomesReadableLettersDigitsAndHyphens(String name, String slug) {
        assertThat(Slug.of(name).value()).isEqualTo(slug);
    }
}
