package app.karat.identity.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitTests {

    private static final Limit LIMIT =
            new Limit(3, Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(24));
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void theWaitDoublesUpToItsLongest() {
        assertThat(IntStream.rangeClosed(1, 8).mapToObj(LIMIT::waitAfter).map(Duration::toSeconds))
                .containsExactly(0L, 0L, 30L, 60L, 120L, 240L, 300L, 300L);
        assertThat(LIMIT.waitAfter(1_000_000)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aLongPauseStartsCountingAnew() {
        var tries = new Tries(7, NOON, NOON.plusSeconds(300));
        assertThat(tries.next(LIMIT, NOON.plus(Duration.ofHours(23))).failures())
                .isEqualTo(8);
        assertThat(tries.next(LIMIT, NOON.plus(Duration.ofHours(25))).failures())
                .isEqualTo(1);
    }

    @Test
    void addressesOfOneIpv6NetworkCountTogether() {
        assertThat(Subjects.address("x", "2001:db8:1:2:aaaa:1:1:1"))
                .isEqualTo(Subjects.address("x", "2001:db8:1:2:bbbb:2:2:2"))
                .isNotEqualTo(Subjects.address("x", "2001:db8:1:3:aaaa:1:1:1"));
        assertThat(Subjects.address("x", "192.0.2.1")).isNotEqualTo(Subjects.address("x", "192.0.2.2"));
    }
}
