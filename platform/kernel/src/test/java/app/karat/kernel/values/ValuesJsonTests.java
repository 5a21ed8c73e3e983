package app.karat.kernel.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

class ValuesJsonTests {

    private final JsonMapper json = JsonMapper.builder().build();

    record Line(Money price, Weight grossGrams, Carats carats, Percent percent, Fineness fineness, Metal metal) {}

    private static final String TEXT = """
            {"price":{"amount":"88206.00","currency":"INR"},"grossGrams":"9.900","carats":"0.50","percent":"3",\
            "fineness":916,"metal":"GOLD"}""";

    private static final Line LINE = new Line(
            Money.of("88206", "INR"),
            Weight.of("9.9"),
            Carats.of("0.5"),
            Percent.of("3.0"),
            Fineness.of(916),
            Metal.GOLD);

    @Test
    void valuesWriteThemselvesAsTheContractSays() {
        assertThat(json.readTree(json.writeValueAsString(LINE))).isEqualTo(json.readTree(TEXT));
    }

    @Test
    void valuesReadThemselvesBack() {
        assertThat(json.readValue(TEXT, Line.class)).isEqualTo(LINE);
    }

    @Test
    void smallAmountsAreNeverScientific() {
        assertThat(json.writeValueAsString(Money.of("0.00000001", "INR"))).contains("\"0.00000001\"");
    }

    @Test
    void aNumberIsReadExactly() {
        assertThat(json.readValue("{\"amount\":0.10,\"currency\":\"INR\"}", Money.class))
                .isEqualTo(Money.of("0.10", "INR"));
    }

    /** Services take no number for a text; an amount is a number, however it is written. */
    @Test
    void aNumberIsReadExactlyWhereTextsMustBeTexts() {
        JsonMapper strict = json.rebuild()
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
                .build();
        assertThat(strict.readValue("{\"amount\":0.10,\"currency\":\"INR\"}", Money.class))
                .isEqualTo(Money.of("0.10", "INR"));
        assertThat(strict.readValue("{\"amount\":7,\"currency\":\"INR\"}", Money.class))
                .isEqualTo(Money.of("7", "INR"));
    }

    @Test
    void measuresAreReadFromNumbersToo() {
        String numbers = TEXT.replaceAll("\"([0-9.]+)\"", "$1");
        assertThat(numbers).contains("\"grossGrams\":9.900", "\"percent\":3");
        assertThat(json.readValue(numbers, Line.class)).isEqualTo(LINE);
    }

    @Test
    void theRefusalIsTheCauseAndThePathNamesTheField() {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> json.readValue("{\"grossGrams\":\"-1\"}", Line.class))
                .satisfies(wrong -> {
                    assertThat(wrong.getCause()).isInstanceOf(InvalidValue.class);
                    assertThat(wrong.getPath().getFirst().getPropertyName()).isEqualTo("grossGrams");
                });
    }

    @Test
    void anAmountWithoutCurrencyIsRefused() {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> json.readValue("{\"amount\":\"1\"}", Money.class));
    }
}
