package app.karat.shop.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The examples of GS1's tag data standard, appendix E. */
class EpcTests {

    @Test
    void codesOfTheStandard() {
        assertThat(Epc.sgtin96(3, "0614141", "812345", 6789)).isEqualTo("3074257BF7194E4000001A85");
        assertThat(Epc.giai96(3, "0614141", 5678)).isEqualTo("3474257BF40000000000162E");
    }

    @Test
    void everyLengthOfPrefixFillsNinetySixBits() {
        for (String prefix :
                new String[] {"123456", "1234567", "12345678", "123456789", "1234567890", "12345678901", "123456789012"
                }) {
            assertThat(Epc.giai96(0, prefix, Epc.mostAssets(prefix)))
                    .hasSize(24)
                    .startsWith("34");
            long tooMany = Epc.mostAssets(prefix) + 1;
            assertThatThrownBy(() -> Epc.giai96(0, prefix, tooMany)).hasMessageContaining("does not fit");
        }
        assertThatThrownBy(() -> Epc.giai96(0, "12345", 1)).hasMessageContaining("6 to 12 digits");
    }
}
