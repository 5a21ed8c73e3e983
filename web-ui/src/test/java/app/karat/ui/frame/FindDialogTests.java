package app.karat.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.session.Workplaces;
import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FindDialogTests extends ScreenTest {

    @Autowired
    private FrameParts parts;

    @Autowired
    private Workplaces workplaces;

    private FindDialog dialog;

    @BeforeEach
    void open() {
        SERVICES.when("GET /api/customers", Answer.ok("{\"items\":[]}"));
        SERVICES.when(
                "GET /api/sales",
                asked -> Answer.ok(
                        asked.line().contains("invoice=0042") ? """
                {"items":[{"id":"9d5c2c9e-6a53-4f1c-9f5a-1a2b3c4d5e6f","invoiceNumber":"MUM/25-26/0042","branchId":"%s",
                  "at":"2026-01-05T05:01:00Z","total":{"amount":"88206.00","currency":"INR"},"units":1}]}
                """.formatted(Json.BRANCH) : "{\"items\":[]}"));
        dialog = new FindDialog(workplaces.current(), parts);
        dialog.open();
    }

    @Test
    void anInvoiceIsAskedOfTheShopByItsFigures() {
        type("0042");
        assertThat(words(dialog)).contains("MUM/25-26/0042", "₹88,206.00").doesNotContain("Nothing matches");
    }

    @Test
    void whatMatchesNothingIsSaid() {
        type("nothing like that");
        assertThat(words(dialog)).contains("Nothing matches");
    }

    @Test
    void actionsAreOfferedBeforeAnythingIsTyped() {
        assertThat(words(dialog)).contains("Sell at the counter").doesNotContain("Nothing matches");
    }

    private void type(String words) {
        test(find(TextField.class, dialog).single()).setValue(words);
        settle();
    }
}
