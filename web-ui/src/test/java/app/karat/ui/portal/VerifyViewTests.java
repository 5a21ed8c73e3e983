package app.karat.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerifyViewTests extends ScreenTest {

    @Test
    void anHonestBillComesOutRightStepByStep() {
        SERVICES.when("GET /public/verify/good", Answer.ok(Json.verification("4455.00")));
        String page = words(navigate(VerifyView.class, Map.of("code", "good")));
        assertThat(page)
                .contains("every step comes out right", "9.900 g × ₹6,000.00 = ₹59,400.00".replace(" g", "\u00a0g"));
        assertThat(page).contains("₹88,206.00").doesNotContain("✗");
    }

    @Test
    void aChangedAmountIsNoticed() {
        SERVICES.when("GET /public/verify/bent", Answer.ok(Json.verification("4455.01")));
        String page = words(navigate(VerifyView.class, Map.of("code", "bent")));
        assertThat(page).contains("does not come out right", "✗");
    }

    @Test
    void aForgedCodeOpensNothing() {
        String page = words(navigate(VerifyView.class, Map.of("code", "forged")));
        assertThat(page).contains("This code opens no invoice");
    }

    @Test
    void theCheckIsAskedWithoutAToken() {
        SERVICES.when("GET /public/verify/good", Answer.ok(Json.verification("4455.00")));
        navigate(VerifyView.class, Map.of("code", "good"));
        assertThat(SERVICES.asked("GET /public/verify/good"))
                .allMatch(asked -> asked.bearer().isEmpty());
    }
}
