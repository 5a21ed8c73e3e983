package app.karat.standins.metals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WalkTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void equalSeedsWalkEqually() {
        assertThat(new Walk(7, "gold").factorAt(NOON, 1)).isEqualTo(new Walk(7, "gold").factorAt(NOON, 1));
        assertThat(new Walk(8, "gold").factorAt(NOON, 1)).isNotEqualTo(new Walk(7, "gold").factorAt(NOON, 1));
    }

    @Test
    void pricesMoveInSmallStepsAndStayNearTheStart() {
        var walk = new Walk(1, "gold");
        double[] day = IntStream.range(0, 86_400)
                .mapToDouble(second -> walk.factorAt(NOON.plusSeconds(second), 1))
                .toArray();
        for (int second = 1; second < day.length; second++) {
            assertThat(Math.abs(day[second] - day[second - 1])).isLessThan(0.0008);
            assertThat(day[second]).isBetween(0.96, 1.04);
        }
        assertThat(IntStream.range(1, day.length)
                        .filter(s -> day[s] != day[s - 1])
                        .count())
                .isGreaterThan(86_000);
    }
}
