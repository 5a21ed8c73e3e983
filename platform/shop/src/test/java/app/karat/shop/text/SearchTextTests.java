package app.karat.shop.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTests {

    @Test
    void namesAreFoundWithoutCaseOrAccents() {
        assertThat(new SearchText().text("Éloïse O'Brien-Müller").lexemes())
                .containsExactly("eloise", "o", "brien", "muller");
        assertThat(SearchText.query("ÉLO brien")).isEqualTo("'elo':* & 'brien':*");
    }

    @Test
    void codesAreFoundWholeAndByTheirParts() {
        assertThat(new SearchText().text("RNG-0042").lexemes()).containsExactly("rng", "0042", "rng-0042");
        assertThat(new SearchText().text("Ring RNG-0042 (new)").lexemes()).contains("rng-0042", "new");
        assertThat(SearchText.query("RNG-00 ring")).isEqualTo("'rng-00':* & 'ring':*");
        assertThat(SearchText.query("RNG-")).isEqualTo("'rng':*");
    }

    @Test
    void phonesAreFoundByBeginningAndEnd() {
        assertThat(new SearchText().phone("+91 98200 12345").lexemes())
                .contains("919820012345", "9820012345", "12345", "2345");
        assertThat(SearchText.query("98200 12")).isEqualTo("'9820012':*");
    }

    @Test
    void nothingTypedFindsEverythingAndNonsenseNothing() {
        assertThat(SearchText.query("  ")).isNull();
        assertThat(SearchText.query("':*|&!")).isEqualTo("' '");
    }

    @Test
    void quotesNeverReachTheQuery() {
        assertThat(SearchText.query("a' | 'b\\")).isEqualTo("'a':* & 'b':*");
    }
}
