package app.karat.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.karat.local.terminal.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void wordsMayComeInAnyOrder() {
        Options options = Options.parse(List.of("--port-base", "9080", "--fresh", "--no-demo"));
        assertThat(options).isEqualTo(new Options(true, false, false, true, 9080));
    }

    @Test
    void unknownWordIsNamed() {
        assertThatThrownBy(() -> Options.parse(List.of("--frsh")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--frsh")
                .hasMessageContaining("--help");
    }

    @Test
    void portMustBeAPort() {
        for (List<String> words :
                List.of(List.of("--port-base"), List.of("--port-base", "80"), List.of("--port-base", "x"))) {
            assertThatThrownBy(() -> Options.parse(words)).isInstanceOf(Refusal.class);
        }
    }
}
