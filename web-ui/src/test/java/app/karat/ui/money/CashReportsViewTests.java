package app.karat.ui.money;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;

class CashReportsViewTests extends ScreenTest {

    @Test
    void reportShowsWhatIsDueAndIsMarkedAsFiled() {
        SERVICES.when("GET /api/cash-rules/reports", Answer.ok("[" + report("OVERDUE") + "]"));
        CashReportsView view = navigate(CashReportsView.class);
        assertThat(words(view))
                .contains("Customer One", "Form 8300", "Overdue", "•••••••8841", "Phone", "RNG/1 · Ring");
        SERVICES.when("PUT /api/cash-rules/filings/*", Answer.ok(report("FILED")));
        SERVICES.when("GET /api/cash-rules/reports", Answer.ok("[" + report("FILED") + "]"));
        test(find(Button.class, view).withText("Mark as filed").single()).click();
        Dialog dialog = find(Dialog.class).single();
        text(dialog, "Identity paper", "Driving licence");
        text(dialog, "Issued by", "New York");
        text(dialog, "Number of the paper", "NY771200");
        test(find(Button.class, dialog).withText("Mark as filed").single()).click();
        assertThat(SERVICES.asked("PUT /api/cash-rules/filings/").getLast().body())
                .contains("\"payments\":[7]", "\"number\":\"NY771200\"", "\"filedOn\":");
        assertThat(words(view)).contains("Filed").doesNotContain("Mark as filed");
    }

    @Test
    void nothingToReportSaysSo() {
        SERVICES.when("GET /api/cash-rules/reports", Answer.ok("[]"));
        assertThat(words(navigate(CashReportsView.class))).contains("Nothing to report");
    }

    private void text(Dialog dialog, String caption, String value) {
        test(find(TextField.class, dialog).withCaption(caption).single()).setValue(value);
    }

    private static String report(String state) {
        return """
                {"form":"Form 8300","payer":{"id":"4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0051","name":"Customer One","taxId":"•••••••8841",
                  "address":"1 Main Street"},"reachedOn":"2026-01-05","fileBy":"2026-01-20","total":{"amount":"12000.00","currency":"USD"},
                 "payments":[{"id":7,"at":"2026-01-05T15:00:00Z","method":"CASH","amount":{"amount":"12000.00","currency":"USD"},
                  "goods":{"invoice":"RNG/1","description":"Ring","price":{"amount":"12000.00","currency":"USD"}}}],
                 "missing":["phone"],"state":"%s"}""".formatted(state);
    }
}
