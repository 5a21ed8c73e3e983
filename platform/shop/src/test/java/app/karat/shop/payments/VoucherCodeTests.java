package app.karat.shop.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VoucherCodeTests {

    private final Random random = new Random(5);

    @Test
    void codeIsReadWithoutDashesAndInAnyCase() {
        VoucherCode code = VoucherCode.random(random);
        assertThat(code.text()).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        String typed = " " + code.text().replace("-", " ").toLowerCase(Locale.ROOT);
        assertThat(VoucherCode.parse(typed)).contains(code);
        assertThat(VoucherCode.parse(code.text().replace("-", ""))).contains(code);
    }

    @Test
    void everySingleWrongSignIsNoticed() {
        String signs = VoucherCode.random(random).text().replace("-", "");
        for (int at = 0; at < signs.length(); at++) {
            for (char other : "23456789ABCDEFGHJKMNPQRSTUVWXYZ".toCharArray()) {
                if (other != signs.charAt(at)) {
                    String wrong = signs.substring(0, at) + other + signs.substring(at + 1);
                    assertThat(VoucherCode.parse(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @Test
    void everyTwoSwappedSignsAreNoticed() {
        for (int round = 0; round < 200; round++) {
            String signs = VoucherCode.random(random).text().replace("-", "");
            for (int at = 0; at + 1 < signs.length(); at++) {
                char[] swapped = signs.toCharArray();
                swapped[at] = signs.charAt(at + 1);
                swapped[at + 1] = signs.charAt(at);
                if (!signs.equals(new String(swapped))) {
                    assertThat(VoucherCode.parse(new String(swapped))).isEmpty();
                }
            }
        }
    }

    @Test
    void whatIsNoCodeIsNotRead() {
        for (String text : new String[] {"", "GIFT", "0000-0000-0000", "K7QM-2XPD-9RTCC", "'; DROP TABLE voucher"}) {
            assertThat(VoucherCode.parse(text)).isEmpty();
        }
    }

    @Test
    void codesDoNotRepeat() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            codes.add(VoucherCode.random(random).text());
        }
        assertThat(codes).hasSize(10_000);
    }
}
