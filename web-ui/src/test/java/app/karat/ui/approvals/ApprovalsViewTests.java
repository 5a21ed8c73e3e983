package app.karat.ui.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;

class ApprovalsViewTests extends ScreenTest {

    private static final String ID = "5d0b7d57-3a43-4f4e-8f0e-0d9a3c7e0009";

    @Test
    void aRequestShowsWhatADecisionNeedsAndIsGranted() {
        SERVICES.when("GET /api/approvals", Answer.ok(page("PENDING")))
                .when("PUT /api/approvals/*", Answer.ok(approval("APPROVED")));
        ApprovalsView view = navigate(ApprovalsView.class);
        assertThat(words(view)).contains("Sales One", "old customer", "−₹3,112.62", "₹85,000.00", "waiting");
        test(find(TextField.class, view).single()).setValue("only this once");
        press(view, "Approve");
        assertThat(SERVICES.asked("PUT /api/approvals/" + ID + "/decision")
                        .getFirst()
                        .body())
                .contains("\"approve\":true", "only this once");
    }

    @Test
    void whatIsDecidedCannotBeDecidedAgain() {
        SERVICES.when("GET /api/approvals", Answer.ok(page("USED")));
        ApprovalsView view = navigate(ApprovalsView.class);
        assertThat(words(view)).contains("Nothing waits for you", "used");
        assertThat(find(Button.class, view)
                        .withCondition(one -> one.getText().equals("Approve"))
                        .all())
                .isEmpty();
    }

    private void press(ApprovalsView view, String text) {
        test(find(Button.class, view)
                        .withCondition(one -> one.getText().equals(text))
                        .single())
                .click();
    }

    private static String page(String status) {
        return "{\"items\":[%s]}".formatted(approval(status));
    }

    private static String approval(String status) {
        return """
                {"id":"%s","branchId":"%s","kind":"DISCOUNT","subject":"R-1",
                 "terms":{"discount":%s,"total":%s,
                          "lines":[{"pieceId":"%s","tag":"R-1","name":"Temple ring","listed":%s,"discount":%s,"room":%s}]},
                 "insight":{"margin":%s},"reason":"old customer","needs":"MANAGER","status":"%s","askedByName":"Sales One",
                 "askedAt":"2026-01-05T05:00:00Z","expiresAt":"2026-01-05T05:15:00Z","byPin":false}
                """.formatted(
                        ID,
                        Json.BRANCH,
                        inr("3112.62"),
                        inr("85000.00"),
                        Json.PIECE,
                        inr("85637.00"),
                        inr("3112.62"),
                        inr("2500.00"),
                        inr("1500.00"),
                        status);
    }

    private static String inr(String amount) {
        return "{\"amount\":\"%s\",\"currency\":\"INR\"}".formatted(amount);
    }
}
