package app.karat.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.PretendServices.Asked;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyPressEvent;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A card at the reader, as the person behind the counter sees it. */
class CardPanelTests extends ScreenTest {

    private final AtomicReference<String> status = new AtomicReference<>("SENT");
    private CounterView counter;

    @BeforeEach
    void aBillAndAReader() {
        Carts.fresh(UUID.fromString(Json.BRANCH));
        SERVICES.when("GET /api/pieces/by-tag/R-1", Answer.ok(Json.piece("R-1", "IN_STOCK")));
        SERVICES.when(
                "POST /api/quotes",
                Answer.ok(Json.quote("R-1", Instant.now().plusSeconds(600).toString())));
        SERVICES.when("PUT /api/sales/*", asked -> Answer.ok(Json.sale(last(asked))));
        SERVICES.when("GET /api/till-sessions/open", Answer.ok("[]"));
        SERVICES.when(
                "GET /api/card-readers",
                Answer.ok("[{\"id\":\"tmr_1\",\"branchId\":\"%s\",\"label\":\"Front\",\"kind\":\"x\",\"online\":true}]"
                        .formatted(Json.BRANCH)));
        SERVICES.when("PUT /api/card-payments/*", asked -> Answer.ok(charge(last(asked), "SENT")));
        SERVICES.when("GET /api/card-payments/*", asked -> Answer.ok(charge(last(asked), status.get())));
        SERVICES.when("POST /api/card-payments/*", asked -> Answer.ok(charge(beforeLast(asked), "CANCELLED")));
        counter = navigate(CounterView.class);
        scan("R-1");
        press("Take payment");
        test(find(NativeButton.class, counter)
                        .withCondition(one -> one.getText().equals("Card"))
                        .single())
                .click();
        press("Finish the sale");
    }

    @Test
    void theSaleWaitsForTheCardAndCountsIt() {
        assertThat(words(counter)).contains("At the reader: Front", "Waiting for the customer's card");
        assertThat(SERVICES.asked("PUT /api/sales/")).isEmpty();
        poll();
        assertThat(SERVICES.asked("PUT /api/sales/")).isEmpty();
        status.set("SUCCEEDED");
        poll();
        assertThat(words(counter)).contains("MUM/25-26/0001");
        Asked charge = SERVICES.asked("PUT /api/card-payments/").getFirst();
        assertThat(charge.body()).contains("\"readerId\":\"tmr_1\"", "\"quote\":\"signed.R-1\"", "88206.00");
        assertThat(SERVICES.asked("PUT /api/sales/").getFirst().body())
                .contains("\"cardPayment\":\"" + last(charge) + "\"");
    }

    @Test
    void aDeclinedCardSaysWhyAndAnotherIsAskedForUnderAnotherId() {
        status.set("DECLINED");
        poll();
        assertThat(words(counter)).contains("Not paid: insufficient funds");
        press("Ask for a card again");
        List<Asked> charges = SERVICES.asked("PUT /api/card-payments/");
        assertThat(charges).hasSize(2);
        assertThat(last(charges.get(0))).isNotEqualTo(last(charges.get(1)));
    }

    @Test
    void anotherAmountThanAskedForIsSaidAndTheNextTryIsAnotherCharge() {
        SERVICES.when("GET /api/card-payments/*", new Answer(409, """
                {"type":"https://karat.app/problems/card-charged-otherwise","title":"x","status":409,
                 "detail":"The card was charged INR 1.00 instead of INR 88206.00. All of it was sent back."}"""));
        poll();
        assertThat(words(counter)).contains("All of it was sent back.");
        press("Ask for a card again");
        List<Asked> charges = SERVICES.asked("PUT /api/card-payments/");
        assertThat(last(charges.get(0))).isNotEqualTo(last(charges.get(1)));
        assertThat(SERVICES.asked("PUT /api/sales/")).isEmpty();
    }

    @Test
    void byHandCancelsFirstAndThenTakesTheSlip() {
        press("Record by hand");
        assertThat(SERVICES.asked("POST /api/card-payments/")).hasSize(1);
        assertThat(words(counter)).contains("write down the number of its slip");
        find(TextField.class, counter).all().stream()
                .filter(field -> "Reference".equals(field.getPlaceholder()) && field.isVisible())
                .findFirst()
                .orElseThrow()
                .setValue("4711");
        press("Finish the sale");
        assertThat(SERVICES.asked("PUT /api/sales/").getFirst().body())
                .contains("\"reference\":\"4711\"")
                .doesNotContain("\"cardPayment\":\"");
    }

    @Test
    void aCardThatWasFasterThanCancellingCounts() {
        SERVICES.when("POST /api/card-payments/*", asked -> Answer.ok(charge(beforeLast(asked), "SUCCEEDED")));
        press("Cancel");
        assertThat(words(counter)).contains("MUM/25-26/0001");
    }

    @Test
    void whenTheServiceIsAwayLeavingIsWarnedOfOnce() {
        SERVICES.when("POST /api/card-payments/*", new Answer(503, """
                {"type":"https://karat.app/problems/card-terminal-unreachable","title":"x","status":503,"detail":"Away."}
                """));
        press("Record by hand");
        assertThat(words(counter)).contains("the reader may still take the card");
        press("Record by hand");
        assertThat(words(counter)).contains("write down the number of its slip");
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private void scan(String tag) {
        TextField field = find(TextField.class, counter).withClassName("k-scan").single();
        test(field).setValue(tag);
        ComponentUtil.fireEvent(
                field, new KeyPressEvent(field, Key.ENTER.getKeys().getFirst()));
    }

    private void press(String text) {
        test(find(Button.class, counter).all().stream()
                        .filter(button -> button.getText().equals(text) && button.isVisible())
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private static String charge(String id, String status) {
        return """
                {"id":"%s","branchId":"%s","readerId":"tmr_1","readerLabel":"Front",
                 "amount":{"amount":"88206.00","currency":"INR"},"status":"%s","error":"insufficient funds","byName":"x",
                 "at":"2026-01-05T05:00:00Z"}""".formatted(id, Json.BRANCH, status);
    }

    private static String last(Asked asked) {
        return part(asked, 0);
    }

    private static String beforeLast(Asked asked) {
        return part(asked, 1);
    }

    private static String part(Asked asked, int fromEnd) {
        String[] parts = asked.line().split("[/? ]", -1);
        return parts[parts.length - 1 - fromEnd];
    }
}
