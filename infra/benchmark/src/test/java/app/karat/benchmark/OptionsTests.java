package app.karat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void ordinaryRunMeasuresUpToAThousandTenants() {
        Options options = Options.parse();
        assertThat(options.tenants()).containsExactly(1, 100, 1000);
        assertThat(options.inFlight()).containsExactly(1, 8, 32);
        assertThat(options.report()).isEqualTo(Path.of("docs"));
    }

    @Test
    void quickRunIsShortAndLeavesTheCommittedTableAlone() {
        Options options = Options.parse("--quick", "--home", "elsewhere");
        assertThat(options.measured()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.mostTenants()).isEqualTo(100);
        assertThat(options.report()).isEqualTo(Path.of("elsewhere", "benchmark"));
    }

    @Test
    void optionWithoutAValueSaysHowToCall() {
        assertThatThrownBy(() -> Options.parse("--seconds")).hasMessageContaining("--tenants");
    }
}
