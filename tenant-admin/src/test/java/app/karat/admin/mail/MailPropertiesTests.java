package app.karat.admin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MailPropertiesTests {

    private static final MailProperties PATIENCE = new MailProperties(
            "Karat <hello@karat.test>",
            Duration.ofSeconds(2),
            Duration.ofSeconds(15),
            30,
            Duration.ofSeconds(2),
            Duration.ofMinutes(30));

    @Test
    void pausesDoubleUpToTheLongest() {
        assertThat(PATIENCE.pauseAfter(1, 0.5)).isEqualTo(Duration.ofSeconds(2));
        assertThat(PATIENCE.pauseAfter(2, 0.5)).isEqualTo(Duration.ofSeconds(4));
        assertThat(PATIENCE.pauseAfter(9, 0.5)).isEqualTo(Duration.ofSeconds(512));
        assertThat(PATIENCE.pauseAfter(11, 0.5)).isEqualTo(Duration.ofMinutes(30));
        assertThat(PATIENCE.pauseAfter(1_000, 0.5)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void chanceSpreadsLettersThatFailedTogether() {
        assertThat(PATIENCE.pauseAfter(1, 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(PATIENCE.pauseAfter(1, 1)).isEqualTo(Duration.ofSeconds(3));
    }
}
