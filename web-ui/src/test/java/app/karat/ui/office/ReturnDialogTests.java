package app.karat.ui.office;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReturnDialogTests extends ScreenTest {

    private static final String SALE = "2b0d5b0e-31c4-4b5f-a4d4-0d9a3c7e0099";

    private static final String BOXES =
            "\"tag\":\"BOX\",\"quantity\":{\"count\":3,\"grams\":\"0.000\",\"carats\":\"0.00\"}";

    @Test
    void policyIsShownChargeByChargeAndTheTotalGoesOutAsAVoucher() {
        SERVICES.when("GET /api/sales", Answer.ok("{\"items\":[]}"))
                .when("GET /api/sales/" + SALE, Answer.ok(Json.sale(SALE)))
                .when("GET /api/credit-notes", Answer.ok("{\"items\":[" + note() + "]}"))
                .when("POST /api/credit-notes/previews", Answer.ok(offer()))
                .when("PUT /api/credit-notes/*", Answer.ok(note()));
        SalesView sales = navigate(SalesView.class, Map.of("sale", SALE));
        press("Take back");
        Dialog dialog = find(Dialog.class).single();
        assertThat(words(dialog))
                .contains("Gold 22K · 100 % at ₹5,000.00 a gram", "₹49,500.00", "Making · 0 %", "₹71,584.90");
        test(find(TextField.class, dialog).withCaption("Reason").single()).setValue("Did not fit");
        press("Give back");
        assertThat(SERVICES.asked("PUT /api/credit-notes/").getLast().body())
                .contains(
                        "\"voucher\":{\"kind\":\"CREDIT_NOTE\",\"amount\":{\"amount\":\"71584.90\"",
                        Json.PIECE,
                        "Did not fit")
                .contains("\"refunds\":[]");
        assertThat(sales.isAttached()).isFalse();
        assertThat(words(find(CreditNotesView.class).single())).contains("Returns");
    }

    @Test
    void someOfALotComesBackByItsCount() {
        SERVICES.when("GET /api/sales", Answer.ok("{\"items\":[]}"))
                .when("GET /api/sales/" + SALE, Answer.ok(Json.sale(SALE)))
                .when("GET /api/credit-notes", Answer.ok("{\"items\":[" + note() + "]}"))
                .when("POST /api/credit-notes/previews", Answer.ok(offer().replace("\"tag\":\"R-1\"", BOXES)))
                .when("PUT /api/credit-notes/*", Answer.ok(note()));
        navigate(SalesView.class, Map.of("sale", SALE));
        press("Take back");
        Dialog dialog = find(Dialog.class).single();
        assertThat(words(dialog)).contains("How much of Temple ring (BOX)");
        var howMany = find(IntegerField.class, dialog).withCaption("How many").single();
        assertThat(howMany.getValue()).isEqualTo(3);
        test(howMany).setValue(2);
        assertThat(SERVICES.asked("POST /api/credit-notes/previews").getLast().body())
                .contains("\"restock\":true", "\"quantity\":{\"count\":2");
        test(find(TextField.class, dialog).withCaption("Reason").single()).setValue("Too many");
        press("Give back");
        assertThat(SERVICES.asked("PUT /api/credit-notes/").getLast().body()).contains("\"quantity\":{\"count\":2");
    }

    private static String offer() {
        return """
                {"kind":"RETURN","left":{"amount":"88206.00","currency":"INR"},"days":2,"policy":{"days":7},
                 "credit":{"lines":[{"pieceId":"%s","tag":"R-1","name":"Temple ring","total":{"amount":"71585.00","currency":"INR"},
                   "charges":[{"kind":"METAL","label":"Gold 22K","sold":{"amount":"59400.00","currency":"INR"},
                               "refunded":{"amount":"49500.00","currency":"INR"},"how":"100 %% at INR 5000.00 a gram"},
                              {"kind":"MAKING","label":"Making","sold":{"amount":"4455.00","currency":"INR"},
                               "refunded":{"amount":"0.00","currency":"INR"},"how":"0 %%"}]}],
                  "taxable":{"amount":"69500.00","currency":"INR"},"taxes":[{"label":"GST","amount":{"amount":"2085.00","currency":"INR"}}],
                  "roundOff":{"amount":"-0.10","currency":"INR"},"total":{"amount":"71584.90","currency":"INR"}}}
                """.formatted(Json.PIECE);
    }

    private static String note() {
        return """
                {"id":"%s","number":"MUM/C2627/00001","kind":"RETURN","at":"2026-01-05T05:01:00Z","saleId":"%s",
                 "invoiceNumber":"MUM/25-26/0001","total":{"amount":"71584.90","currency":"INR"},"reason":"Did not fit",
                 "voucherCode":"K7QM-2XPD-9RTC"}
                """.formatted(Json.PIECE, SALE);
    }

    private void press(String text) {
        test(find(Button.class).withCondition(one -> one.getText().equals(text)).single())
                .click();
    }
}
