package app.karat.ui.money;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readers and loose charges, beside the till. */
class CardsAtTillTests extends ScreenTest {

    private static final String CHARGE = "2b0d5b0e-31c4-4b5f-a4d4-0d9a3c7e0088";

    @BeforeEach
    void aTill() {
        SERVICES.when("GET /api/till-sessions/open", Answer.ok("[]"))
                .when("GET /api/till-sessions", Answer.ok("{\"items\":[]}"))
                .when("GET /api/branches/*", Answer.ok("""
                {"branchId":"%s","day":"2026-01-05","figures":{"sales":{"count":0,"pieces":0,"tax":{"amount":"0.00","currency":"INR"},"taxable":{"amount":"0.00","currency":"INR"},
                 "total":{"amount":"0.00","currency":"INR"}},"taxes":[],"payments":[],"accounts":[],"tills":[]}}""".formatted(Json.BRANCH)))
                .when("GET /api/card-readers", Answer.ok("[]"))
                .when("GET /api/card-payments", Answer.ok("{\"items\":[]}"));
    }

    @Test
    void aChargeWithoutASaleIsSeenAndSentBack() {
        SERVICES.when("GET /api/card-payments", Answer.ok("{\"items\":[" + charge("SUCCEEDED") + "]}"))
                .when("POST /api/card-payments/" + CHARGE + "/refund", Answer.ok(charge("REFUNDED")));
        TillView till = navigate(TillView.class);
        assertThat(words(till)).contains("Cards charged without a sale", "₹500.00", "Charged");
        press("Send back");
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
        assertThat(SERVICES.asked("POST /api/card-payments/" + CHARGE + "/refund")
                        .getFirst()
                        .body())
                .contains("Charged without a sale");
    }

    @Test
    void withoutLooseChargesNothingIsSaidOfThem() {
        assertThat(words(navigate(TillView.class)))
                .contains("No reader is paired")
                .doesNotContain("Send back");
    }

    @Test
    void aReaderIsPairedByTheCodeItShows() {
        SERVICES.when("POST /api/card-readers", Answer.ok("""
                {"id":"tmr_1","branchId":"%s","label":"Front","kind":"x","online":true}""".formatted(Json.BRANCH)));
        navigate(TillView.class);
        test(find(TextField.class).withCaption("Where it stands").single()).setValue("Front");
        test(find(TextField.class).withCaption("Pairing code").single()).setValue("blue-quick-fox");
        press("Pair a reader");
        assertThat(SERVICES.asked("POST /api/card-readers").getFirst().body())
                .contains("\"registrationCode\":\"blue-quick-fox\"", Json.BRANCH);
    }

    private void press(String text) {
        test(find(Button.class).withCondition(one -> one.getText().equals(text)).single())
                .click();
    }

    private static String charge(String status) {
        return """
                {"id":"%s","branchId":"%s","readerId":"tmr_1","readerLabel":"Front","amount":{"amount":"500.00","currency":"INR"},
                 "status":"%s","byName":"Sales One","at":"2026-01-05T05:00:00Z"}""".formatted(CHARGE, Json.BRANCH, status);
    }
}
