package app.karat.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyPressEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscountDialogTests extends ScreenTest {

    private CounterView counter;

    @BeforeEach
    void aRingOnTheCounter() {
        Carts.fresh(UUID.fromString(Json.BRANCH));
        SERVICES.when("GET /api/pieces/by-tag/R-1", Answer.ok(Json.piece("R-1", "IN_STOCK")))
                .when(
                        "POST /api/quotes",
                        Answer.ok(
                                Json.quote("R-1", Instant.now().plusSeconds(600).toString())))
                .when("GET /api/approvals/approvers", Answer.ok("[{\"subject\":\"m-1\",\"name\":\"Manager One\"}]"))
                .when("PUT /api/quotes/approvals/*", Answer.ok(approval("PENDING")));
        counter = navigate(CounterView.class);
        TextField scan = find(TextField.class, counter).withClassName("k-scan").single();
        test(scan).setValue("R-1");
        ComponentUtil.fireEvent(
                scan, new KeyPressEvent(scan, Key.ENTER.getKeys().getFirst()));
    }

    @Test
    void theFinalPriceShowsWhatItTakesOffEachPieceAndIsQuotedByThoseDiscounts() {
        SERVICES.when("POST /api/quotes/bargain", Answer.ok(bargain("88000.00", "200.00", "0.00", false)));
        bargainTo("88000");
        assertThat(words(dialog())).contains("R-1 · Temple ring", "−₹200.00", "₹88,000.00", "Margin");
        press("Apply");
        assertThat(SERVICES.asked("POST /api/quotes").getLast().body()).contains("\"amount\":\"200.00\"");
        assertThat(SERVICES.asked("POST /api/quotes/bargain").getLast().body())
                .contains("\"targetTotal\"", "\"88000\"", "\"stones\":false");
    }

    @Test
    void belowTheFloorSomebodyInChargeTypesTheirPin() {
        SERVICES.when("POST /api/quotes/bargain", Answer.ok(bargain("85000.00", "3112.62", "612.62", true)))
                .when("PUT /api/approvals/*", Answer.ok(approval("APPROVED")));
        bargainTo("85000");
        assertThat(words(dialog())).contains("₹612.62 goes below the floors");
        assertThat(button("Apply").isEnabled()).isFalse();
        press("Approve with PIN");
        assertThat(SERVICES.asked("PUT /api/quotes/approvals/")).isEmpty();
        test(find(TextField.class, dialog())
                        .withCondition(field -> "Why".equals(field.getLabel()))
                        .single())
                .setValue("old customer");
        test(find(PasswordField.class, dialog()).single()).setValue("4826");
        press("Approve with PIN");
        assertThat(SERVICES.asked("PUT /api/approvals/").getFirst().body()).contains("\"m-1\"", "\"4826\"");
        assertThat(SERVICES.asked("POST /api/quotes").getLast().body())
                .contains("\"approvalId\":\"" + APPROVAL, "3112.62");
    }

    @Test
    void askedRemotelyItWaitsAndSaysSo() {
        SERVICES.when("POST /api/quotes/bargain", Answer.ok(bargain("85000.00", "3112.62", "612.62", true)));
        bargainTo("85000");
        test(find(TextField.class, dialog())
                        .withCondition(field -> "Why".equals(field.getLabel()))
                        .single())
                .setValue("old customer");
        press("Ask somebody in charge");
        assertThat(words(dialog())).contains("The answer appears here by itself");
        assertThat(SERVICES.asked("PUT /api/quotes/approvals/").getFirst().body())
                .contains("old customer", "3112.62");
    }

    private static final String APPROVAL = "5d0b7d57-3a43-4f4e-8f0e-0d9a3c7e0009";

    private void bargainTo(String price) {
        press("Discount");
        test(find(BigDecimalField.class, dialog()).first()).setValue(new BigDecimal(price));
    }

    private Dialog dialog() {
        return find(Dialog.class).single();
    }

    private void press(String text) {
        test(button(text)).click();
    }

    private Button button(String text) {
        return find(Button.class)
                .withCondition(one -> one.getText().equals(text) && one.isVisible())
                .last();
    }

    private static String bargain(String reached, String off, String below, boolean needs) {
        return """
                {"lines":[{"pieceId":"%s","tag":"R-1","name":"Temple ring","listed":%s,"discount":%s,"work":%s,"stones":%s,"below":%s,"room":%s}],
                 "listed":%s,"target":%s,"reached":%s,"exact":true,"floor":%s,"missing":%s,"needsApproval":%s,"margin":%s}
                """.formatted(
                        Json.PIECE,
                        inr("85637.00"),
                        inr(off),
                        inr(off),
                        inr("0.00"),
                        inr(below),
                        inr("2500.00"),
                        inr("88206.00"),
                        inr(reached),
                        inr(reached),
                        inr("85631.00"),
                        inr(below),
                        needs,
                        inr("1500.00"));
    }

    private static String approval(String status) {
        return """
                {"id":"%s","branchId":"%s","kind":"DISCOUNT","subject":"R-1","terms":{},"reason":"old customer","needs":"MANAGER",
                 "status":"%s","askedByName":"Sales One","askedAt":"2026-01-05T05:00:00Z","expiresAt":"2026-01-05T05:15:00Z","byPin":false}
                """.formatted(APPROVAL, Json.BRANCH, status);
    }

    private static String inr(String amount) {
        return "{\"amount\":\"%s\",\"currency\":\"INR\"}".formatted(amount);
    }
}
