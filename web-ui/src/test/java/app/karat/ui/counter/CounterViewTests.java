package app.karat.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.goods.Keeping;
import app.karat.ui.live.Hub;
import app.karat.ui.live.RateBoards;
import app.karat.ui.session.Workplaces;
import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.PretendServices.Asked;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class CounterViewTests extends ScreenTest {

    private CounterView counter;

    @BeforeEach
    void aPieceInStock() {
        Carts.fresh(UUID.fromString(Json.BRANCH));
        SERVICES.when("GET /api/pieces/by-tag/R-1", Answer.ok(Json.piece("R-1", "IN_STOCK")));
        SERVICES.when(
                "POST /api/quotes",
                Answer.ok(Json.quote("R-1", Instant.now().plusSeconds(600).toString())));
        SERVICES.when("PUT /api/sales/*", asked -> Answer.ok(Json.sale(saleId(asked))));
        SERVICES.when("GET /api/till-sessions/open", Answer.ok("[]"));
        counter = navigate(CounterView.class);
    }

    @Test
    void aScannedPieceShowsItsPromisedPriceAndTheTotal() {
        scan("R-1");
        assertThat(words(counter)).contains("Temple ring", "R-1", "₹88,206.11", "₹88,206.00", "₹85,637.00");
    }

    @Test
    void codeOfALotAsksHowMuchAndIsQuotedByWeight() {
        SERVICES.when("GET /api/lots", Answer.ok("""
                {"items":[{"id":"4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0009","branchId":"%s","code":"CHAIN","name":"Chain by the gram",
                 "category":"Chain","kind":"WEIGHT","metal":"GOLD","purity":"22K","onHand":{"count":0,"grams":"20.000","carats":"0.00"},
                 "version":1,"createdAt":"2026-01-05T05:00:00Z"}]}
                """.formatted(Json.BRANCH)));
        scan("chain");
        var dialog = find(com.vaadin.flow.component.dialog.Dialog.class).single();
        assertThat(words(dialog)).contains("20.000");
        test(find(BigDecimalField.class, dialog).single()).setValue(new BigDecimal("2.500"));
        test(find(Button.class, dialog).withText("Take it").single()).click();
        assertThat(words(counter)).contains("Chain by the gram", "2.500");
        assertThat(SERVICES.asked("POST /api/quotes").getLast().body()).contains("\"grams\":\"2.500\"");
    }

    @Test
    void billIsPutAsideByNameAndTheCounterIsFreeAgain() {
        scan("R-1");
        SERVICES.when("PUT /api/held-carts/*", Answer.ok(held("FREE")));
        press("Put aside");
        var dialog = find(com.vaadin.flow.component.dialog.Dialog.class).single();
        test(find(TextField.class, dialog).single()).setValue("Window seat");
        test(find(Button.class, dialog).withText("Put aside").single()).click();
        assertThat(SERVICES.asked("PUT /api/held-carts/").getLast().body())
                .contains("\"name\":\"Window seat\"", Json.PIECE);
        assertThat(words(counter)).contains("Window seat is put aside", "Ready for the first piece");
    }

    @Test
    void cartTakenUpLaysWhatIsFreeAndSaysWhatWasSold() {
        SERVICES.when("GET /api/held-carts", Answer.ok("[" + held("SOLD") + "]"));
        SERVICES.when("POST /api/held-carts/*", Answer.ok(held("SOLD")));
        SERVICES.when("GET /api/pieces/" + Json.PIECE, Answer.ok(Json.piece("R-1", "IN_STOCK")));
        press("Take up");
        var dialog = find(com.vaadin.flow.component.dialog.Dialog.class).single();
        assertThat(words(dialog)).contains("Window seat", "1 of it cannot be sold any more");
        test(find(Button.class, dialog).withText("Take up").single()).click();
        assertThat(words(counter)).contains("Temple ring", "Old ring (R-0): sold meanwhile.");
        assertThat(SERVICES.asked("POST /api/quotes").getLast().body()).contains(Json.PIECE);
    }

    @Test
    void quickKeySellsWithoutAsking() {
        SERVICES.when("GET /api/branches/" + Json.BRANCH + "/quick-keys", Answer.ok("""
                [{"key":3,"lot":{"id":"4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0009","branchId":"%s","code":"BOX","name":"Gift box",
                 "category":"Other","kind":"QUANTITY","unitPrice":{"amount":"100.00","currency":"INR"},
                 "onHand":{"count":5,"grams":"0.000","carats":"0.00"},"version":1,"createdAt":"2026-01-05T05:00:00Z"},
                 "quantity":{"count":2,"grams":"0.000","carats":"0.00"}}]
                """.formatted(Json.BRANCH)));
        openAgain();
        press("Gift box");
        assertThat(words(counter)).contains("BOX · 2 pieces");
        assertThat(SERVICES.asked("POST /api/quotes").getLast().body()).contains("\"count\":2");
    }

    @Test
    void severalSalespeopleShareTheSale() {
        SERVICES.when("GET /api/salespeople", Answer.ok("""
                [{"id":"4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0021","name":"Salesperson One","commission":"2","active":true},
                 {"id":"4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0022","name":"Salesperson Two","commission":"1","active":true}]"""));
        scan("R-1");
        pay("88206");
        var people = find(com.vaadin.flow.component.combobox.MultiSelectComboBox.class, counter)
                .single();
        @SuppressWarnings("unchecked")
        var box = (com.vaadin.flow.component.combobox.MultiSelectComboBox<app.karat.ui.api.shop.Salesperson>) people;
        box.setValue(
                new java.util.LinkedHashSet<>(box.getListDataView().getItems().toList()));
        press("Finish the sale");
        assertThat(sales().getFirst().body())
                .contains("\"sellers\":[{\"personId\":\"4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0021\",\"percent\":\"50\"}");
    }

    @Test
    void lawIsSaidWhileCashIsTyped() {
        SERVICES.when("POST /api/cash-rules/preview", Answer.ok("""
                [{"rule":"IN-269ST-SALE","demand":"REFUSE","blocks":false,"near":true,"counted":{"amount":"185000.00","currency":"INR"},
                  "limit":{"amount":"200000.00","currency":"INR"},"left":{"amount":"15000.00","currency":"INR"},
                  "reason":"Cash of this amount may not be taken.","source":"s. 269ST(b)"},
                 {"rule":"IN-PAN","demand":"TAX_ID","blocks":true,"near":false,"counted":{"amount":"250000.00","currency":"INR"},
                  "limit":{"amount":"200000.00","currency":"INR"},"left":{"amount":"0.00","currency":"INR"},"document":"PAN",
                  "reason":"A purchase above this amount needs a PAN.","source":"rule 114B"}]"""));
        scan("R-1");
        pay("50000");
        settle();
        assertThat(words(counter))
                .contains("₹15,000.00 more in cash is not allowed.", "s. 269ST(b)")
                .contains("The PAN of a named customer is needed before you finish.", "rule 114B");
        assertThat(SERVICES.asked("POST /api/cash-rules/preview").getLast().body())
                .contains("\"method\":\"CASH\"", "\"amount\":\"50000\"");
    }

    private static String held(String other) {
        return """
                {"id":"4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0010","branchId":"%s","name":"Window seat","heldByName":"Sales One",
                 "at":"2026-01-05T05:00:00Z","expiresAt":"2026-01-06T05:00:00Z",
                 "lines":[{"pieceId":"%s","tag":"R-1","name":"Temple ring","standing":"FREE"},
                          {"pieceId":"4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0011","tag":"R-0","name":"Old ring","standing":"%s"}]}
                """.formatted(Json.BRANCH, Json.PIECE, other);
    }

    @Test
    void everyCallCarriesTheTokenOfWhoIsSignedIn() {
        scan("R-1");
        assertThat(SERVICES.asked("POST /api/quotes"))
                .allMatch(asked -> asked.bearer().equals("Bearer token-of-asha"));
    }

    @Test
    void anUnknownTagIsSaidAndNothingIsAdded() {
        scan("NOPE");
        assertThat(words(counter)).contains("No piece carries the tag NOPE", "Ready for the first piece");
    }

    @Test
    void aSoldPieceIsNotTaken() {
        SERVICES.when("GET /api/pieces/by-tag/R-9", Answer.ok(Json.piece("R-9", "SOLD")));
        scan("R-9");
        assertThat(words(counter)).contains("R-9 cannot be sold now: Sold");
        assertThat(SERVICES.asked("POST /api/quotes")).isEmpty();
    }

    @Test
    void payingInCashGivesChangeAndSendsTheQuoteOnly() {
        scan("R-1");
        pay("90000");
        assertThat(words(counter)).contains("Change: ₹1,794.00");
        press("Finish the sale");
        assertThat(words(counter)).contains("Sold", "MUM/25-26/0001", "₹1,794.00");
        Asked sale = sales().getFirst();
        assertThat(sale.body()).contains("\"quote\":\"signed.R-1\"", "\"amount\":\"88206.00\"", "\"amount\":\"90000\"");
        assertThat(sale.body()).doesNotContain("perGram", "taxable");
    }

    @Test
    void cashGoesIntoTheOnlyOpenTillOfToday() {
        String till = UUID.randomUUID().toString();
        String today =
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Kolkata")).toString();
        SERVICES.when("GET /api/till-sessions/open", Answer.ok("""
                [{"id":"%s","branchId":"%s","till":"Front","day":"%s","open":true,"openedAt":"2026-01-05T05:00:00Z",
                  "openedByName":"Somebody","opening":{"amount":"0.00","currency":"INR"}}]
                """.formatted(till, Json.BRANCH, today)));
        scan("R-1");
        pay("88206");
        press("Finish the sale");
        assertThat(sales().getFirst().body()).contains("\"tillSession\":\"" + till + "\"");
    }

    @Test
    void finishingTwiceSellsOnce() {
        scan("R-1");
        pay("88206");
        Button finish = button("Finish the sale");
        test(finish).click();
        assertThat(sales()).hasSize(1);
        assertThat(find(Button.class, counter).all()).doesNotContain(finish);
    }

    @Test
    void whenNoAnswerComesTheVerySameSaleIsSentAgain() {
        AtomicInteger tries = new AtomicInteger();
        SERVICES.when(
                "PUT /api/sales/*",
                asked -> tries.getAndIncrement() == 0 ? new Answer(503, "") : Answer.ok(Json.sale(saleId(asked))));
        scan("R-1");
        pay("88206");
        press("Finish the sale");
        assertThat(words(counter)).contains("never a second one");
        press("Send the same sale again");
        List<Asked> sent = sales();
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1).line()).isEqualTo(sent.get(0).line());
        assertThat(sent.get(1).body()).isEqualTo(sent.get(0).body());
        assertThat(words(counter)).contains("MUM/25-26/0001");
    }

    @Test
    void aPieceLostToAnotherTillLeavesTheBillAndIsExplained() {
        SERVICES.when("PUT /api/sales/*", new Answer(409, """
                {"type":"https://karat.app/problems/piece-not-available","title":"Piece not available","status":409,
                 "detail":"Temple ring (R-1) is not available any more: it is sold.","pieceId":"%s"}
                """.formatted(Json.PIECE)));
        scan("R-1");
        pay("88206");
        press("Finish the sale");
        assertThat(words(counter))
                .contains("it is sold. It is off this bill.", "Take payment", "Ready for the first piece", "₹0.00")
                .doesNotContain("₹88,206.00");
    }

    @Test
    void eachTabHasABillOfItsOwn() {
        tab("one");
        openAgain();
        scan("R-1");
        tab("two");
        openAgain();
        assertThat(words(counter)).contains("Ready for the first piece");
        tab("one");
        openAgain();
        assertThat(words(counter)).contains("Temple ring", "₹88,206.00");
    }

    @Test
    void pricesThatRanOutAreAskedAgainBeforeThePaymentIsTaken() {
        SERVICES.when("POST /api/quotes", Answer.ok(Json.quote("R-1", "2026-01-05T05:00:00Z")));
        scan("R-1");
        assertThat(words(counter)).contains("Prices have run out");
        press("Take payment");
        assertThat(SERVICES.asked("POST /api/quotes")).hasSize(2);
        assertThat(words(counter)).contains("Prices were asked again and are the same: ₹88,206.00", "Finish the sale");
    }

    @Test
    void pricesThatRunOutInFrontOfEverybodyAreSaidAndNewOnesOffered() throws InterruptedException {
        Instant soon = Instant.now().plusSeconds(3);
        SERVICES.when("POST /api/quotes", Answer.ok(Json.quote("R-1", soon.toString())));
        scan("R-1");
        Span until = find(Span.class, counter).withAttribute("data-until").single();
        Thread.sleep(Duration.between(Instant.now(), soon.plusMillis(100)));
        Element left = until.getElement();
        left.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(left, "run-out", JacksonUtils.createObjectNode()));
        assertThat(words(counter)).contains("The promised prices have run out", "Use the new prices");
    }

    @Test
    void aSplitPaymentGoesOnWithAnotherWayOfPaying() {
        scan("R-1");
        pay("20000");
        press("Split");
        test(find(BigDecimalField.class, counter).last()).setValue(new BigDecimal("30000"));
        press("Split");
        press("Finish the sale");
        String sent = sales().getFirst().body();
        assertThat(sent).contains("\"CASH\"", "\"UPI\"", "\"CARD\"", "\"amount\":\"38206.00\"");
    }

    @Test
    void noMoreIsTakenFromAVoucherThanIsOnIt() {
        SERVICES.when(
                "GET /api/vouchers/by-code/ABCD-EFGH-JKLM", Answer.ok("""
                {"id":"%s","code":"ABCD-EFGH-JKLM","kind":"OLD_GOLD","status":"LIVE","branchId":"%s",
                 "face":{"amount":"50000.00","currency":"INR"},"balance":{"amount":"35000.00","currency":"INR"},
                 "createdAt":"2026-01-05T05:00:00Z"}
                """.formatted(UUID.randomUUID(), Json.BRANCH)));
        scan("R-1");
        press("Take payment");
        test(find(NativeButton.class, counter)
                        .withCondition(one -> one.getText().equals("Voucher"))
                        .single())
                .click();
        TextField code = find(TextField.class, counter)
                .withCondition(one -> "Code of the voucher".equals(one.getPlaceholder()))
                .single();
        test(code).setValue("ABCD-EFGH-JKLM");
        assertThat(code.getHelperText()).isEqualTo("₹35,000.00 on it");
        assertThat(find(BigDecimalField.class, counter).last().getValue()).isEqualByComparingTo("35000");
        press("Split");
        assertThat(find(BigDecimalField.class, counter).last().getValue()).isEqualByComparingTo("53206");
    }

    @Test
    void anExpiredQuoteIsRenewedAndTheNewTotalShownBeforePaying() {
        SERVICES.when("PUT /api/sales/*", Answer.problem(410, "quote-expired", "The quote has expired."));
        scan("R-1");
        pay("88206");
        press("Finish the sale");
        assertThat(words(counter)).contains("The promise had run out", "Finish the sale");
    }

    @Test
    void tooLittleMoneyFinishesNothing() {
        scan("R-1");
        pay("500");
        assertThat(button("Finish the sale").isEnabled()).isFalse();
        assertThat(words(counter)).contains("Still open: ₹87,706.00");
    }

    @Test
    void whatLiesOnTheCounterSurvivesAReload() {
        scan("R-1");
        openAgain();
        assertThat(words(counter)).contains("Temple ring", "₹88,206.00");
    }

    @Autowired
    private ApplicationContext context;

    private void openAgain() {
        counter = new CounterView(
                context.getBean(Till.class),
                context.getBean(CounterHelp.class),
                context.getBean(HeldGoods.class),
                context.getBean(Keeping.class),
                context.getBean(Workplaces.class),
                context.getBean(Hub.class),
                context.getBean(RateBoards.class));
        UI.getCurrent().removeAll();
        UI.getCurrent().add(counter);
    }

    /** The browser says which of its tabs this is. */
    private static void tab(String name) {
        Map<String, String> said = Map.of("v-wn", name);
        UI.getCurrent()
                .getInternals()
                .setExtendedClientDetails(ExtendedClientDetails.updateFromValues(UI.getCurrent(), said::get));
    }

    private void scan(String tag) {
        TextField field = find(TextField.class, counter).withClassName("k-scan").single();
        test(field).setValue(tag);
        enter(field);
    }

    private static void enter(TextField field) {
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                field,
                new com.vaadin.flow.component.KeyPressEvent(
                        field, Key.ENTER.getKeys().getFirst()));
    }

    private void pay(String amount) {
        press("Take payment");
        test(find(BigDecimalField.class, counter).last()).setValue(new BigDecimal(amount));
    }

    private void press(String text) {
        test(button(text)).click();
    }

    private Button button(String text) {
        return find(Button.class, counter)
                .withCondition(one -> one.getText().equals(text))
                .single();
    }

    private static List<Asked> sales() {
        return SERVICES.asked("PUT /api/sales/");
    }

    private static String saleId(Asked asked) {
        return asked.line().substring(asked.line().lastIndexOf('/') + 1);
    }
}
