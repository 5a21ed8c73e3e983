package app.karat.shop.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.kernel.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GstinTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"27AAPFU0939F1ZV", "29AAGCB7383J1Z4", "24AAACC1206D1ZM", " 27aapfu0939f1zv", "27 AAPFU0939F 1ZV"
            })
    void publishedNumbersAreNumbers(String typed) {
        assertThat(Gstin.parse(typed)).isPresent();
        assertThat(Gstin.parse(typed).orElseThrow().text()).matches("[0-9A-Z]{15}");
    }

    @Test
    void itHoldsStateAndPan() {
        Gstin gstin = Gstin.parse("27AAPFU0939F1ZV").orElseThrow();
        assertThat(gstin.state()).isEqualTo("27");
        assertThat(gstin.pan()).isEqualTo("AAPFU0939F");
    }

    @Test
    void everySingleWrongSignIsFound() {
        String good = "27AAPFU0939F1ZV";
        String signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        for (int at = 0; at < good.length(); at++) {
            for (char sign : signs.toCharArray()) {
                String wrong = good.substring(0, at) + sign + good.substring(at + 1);
                assertThat(Gstin.parse(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(good));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"27AAPFU0939F1ZW", "27AAPFU0939F1YV", "2OAAPFU0939F1ZV1", "27AAPFUO939F1ZV"})
    void whatCanOnlyBeMeantAsOneMustBeOne(String typed) {
        var fields = new Fields();
        Gstin.checked("taxId", typed, fields);
        if (typed.length() == 15) {
            assertThatThrownBy(fields::check).isInstanceOf(InvalidInput.class);
        } else {
            fields.check();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABCDE1234F", "100123456700003", "12-3456789", "GB 123 4567 89"})
    void otherNumbersStayAsTheyAre(String typed) {
        var fields = new Fields();
        assertThat(Gstin.checked("taxId", typed, fields)).isEqualTo(typed);
        fields.check();
    }
}
