package app.karat.ui.repricing;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepricingViewTests extends ScreenTest {

    private static final String ID = "5d0b7d57-3a43-4f4e-8f0e-0d9a3c7e0011";

    @BeforeEach
    void runs() {
        SERVICES.when("GET /api/price-runs", Answer.ok("{\"items\":[]}"));
    }

    @Test
    void whatIsTypedIsWhatIsPrepared() {
        SERVICES.when("PUT /api/price-runs/*", Answer.ok(run("PREPARING")))
                .when("GET /api/price-runs/" + ID, Answer.ok(run("PREPARED")))
                .when("GET /api/price-runs/" + ID + "/pieces", Answer.ok("[]"));
        RepricingView view = navigate(RepricingView.class);
        test(find(TextField.class, view).first()).setValue("Season");
        test(find(BigDecimalField.class, view).first()).setValue(new BigDecimal("5"));
        press(view, "Preview");
        String sent = SERVICES.asked("PUT /api/price-runs/").getFirst().body();
        assertThat(sent).contains("\"Season\"", "\"MAKING\"", "\"PERCENT\"", "\"by\":\"5\"", Json.BRANCH);
    }

    @Test
    void aPreviewShowsPriceAndMarginBeforeAndAfterAndIsStarted() {
        SERVICES.when("GET /api/price-runs/" + ID, Answer.ok(run("PREPARED")))
                .when("GET /api/price-runs/" + ID + "/pieces", Answer.ok("[]"))
                .when("PUT /api/price-runs/*", Answer.ok(run("SCHEDULED")));
        RepricingView view = navigate("repricing/" + ID, RepricingView.class);
        assertThat(words(view)).contains("preview ready", "₹1,00,000", "₹1,05,000", "2 pieces pass the guard rails");
        press(view, "Start now");
        assertThat(SERVICES.asked("PUT /api/price-runs/" + ID + "/start")).hasSize(1);
    }

    @Test
    void whatIsDoneCanBeUndone() {
        SERVICES.when("GET /api/price-runs/" + ID, Answer.ok(run("DONE")))
                .when("GET /api/price-runs/" + ID + "/pieces", Answer.ok("[]"))
                .when("PUT /api/price-runs/*", Answer.ok(run("UNDOING")));
        RepricingView view = navigate("repricing/" + ID, RepricingView.class);
        press(view, "Undo the whole run");
        assertThat(SERVICES.asked("PUT /api/price-runs/" + ID + "/undo")).hasSize(1);
    }

    private void press(RepricingView view, String text) {
        test(find(Button.class, view)
                        .withCondition(one -> one.getText().equals(text))
                        .single())
                .click();
    }

    private static String run(String status) {
        return """
                {"id":"%s","name":"Season","selection":{},"change":{"part":"MAKING","way":"PERCENT","by":"5"},"guards":{},
                 "status":"%s","byName":"Owner","at":"2026-01-05T05:00:00Z",
                 "totals":{"pieces":12,"planned":10,"changed":%d,"skipped":2,"undone":0,"kept":0,"beyond":2,
                           "oldPrice":%s,"newPrice":%s,"oldMargin":%s,"newMargin":%s}}
                """.formatted(
                        ID,
                        status,
                        status.equals("DONE") ? 10 : 0,
                        inr("100000.00"),
                        inr("105000.00"),
                        inr("20000.00"),
                        inr("25000.00"));
    }

    private static String inr(String amount) {
        return "{\"amount\":\"%s\",\"currency\":\"INR\"}".formatted(amount);
    }
}
