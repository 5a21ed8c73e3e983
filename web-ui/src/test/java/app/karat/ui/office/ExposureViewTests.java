package app.karat.ui.office;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import org.junit.jupiter.api.Test;

class ExposureViewTests extends ScreenTest {

    @Test
    void metalThatIsPromisedBeyondWhatIsHeldIsShort() {
        SERVICES.when("GET /api/pricing/exposure", Answer.ok("[" + line("100.000", "-8.400", "7000.00") + "]"));
        ExposureView screen = navigate(ExposureView.class);
        settle();
        assertThat(words(screen))
                .contains("Gold", "Short", "8.400", "100.000", "₹6,550.00", "cost more than they bring");
        assertThat(SERVICES.asked("GET /api/pricing/exposure").getLast().line()).contains("branch=" + Json.BRANCH);
    }

    @Test
    void belowTheBreakEvenThePromisesPay() {
        SERVICES.when("GET /api/pricing/exposure", Answer.ok("[" + line("1.000", "90.600", "6000.00") + "]"));
        ExposureView screen = navigate(ExposureView.class);
        settle();
        assertThat(words(screen)).contains("Covered", "bring at least what they cost");
    }

    private static String line(String locked, String net, String now) {
        return """
                {"metal":"GOLD","lockedFineGrams":"%s","stockFineGrams":"91.600","promised":{"amount":"655000.00","currency":"INR"},
                 "layawayFineGrams":"0.000","schemeFineGrams":"0.000","lotFineGrams":"0.000","oldGoldFineGrams":"0.000",
                 "netFineGrams":"%s","breakEven":{"amount":"6550.00","currency":"INR"},
                 "finePerGram":{"amount":"%s","currency":"INR"}}""".formatted(locked, net, now);
    }
}
