package app.karat.shop.metals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class GoldHistoryTests {

    private final GoldHistory history = new GoldHistory();

    @Test
    void monthsRunWithoutAGapFrom1833() {
        var points = history.from(YearMonth.of(1833, 1));
        for (int i = 0; i < points.size(); i++) {
            assertThat(points.get(i).month()).isEqualTo(YearMonth.of(1833, 1).plusMonths(i));
            assertThat(points.get(i).usdPerOunce()).isPositive();
        }
        assertThat(points).hasSizeGreaterThan(2_300);
        assertThat(points.getFirst().usdPerOunce()).isEqualByComparingTo("18.93");
    }

    @Test
    void startsAtTheMonthAskedFor() {
        assertThat(history.from(YearMonth.of(2020, 5)).getFirst().month()).isEqualTo(YearMonth.of(2020, 5));
    }
}
