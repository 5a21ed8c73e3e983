package app.karat.ui.plans;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LayawaysViewTests extends ScreenTest {

    private static final String ID = "2b0d5b0e-31c4-4b5f-a4d4-0d9a3c7e0077";

    private static final String LAYAWAY = """
            {"id":"%s","number":"MUM/L2627/00001","branchId":"2b0d5b0e-31c4-4b5f-a4d4-0d9a3c7e0078","customerName":"Customer One",
             "at":"2026-01-05T05:01:00Z","status":"OPEN","pieces":[{"pieceId":"%s","tag":"R-1","name":"Ring","total":%s}],
             "total":%s,"paid":%s,"penaltiesOwed":%s,"remaining":%s,"overdue":%s,"nextDueOn":"2026-02-05",
             "schedule":[{"number":1,"dueOn":"2026-02-05","amount":%s}],
             "payments":[{"id":"%s","at":"2026-01-05T05:01:00Z","amount":%s,"receiptNumber":"MUM/L2627/00001"}],
             "penalties":[]}""".formatted(
                    ID,
                    ID,
                    inr("20000.00"),
                    inr("20000.00"),
                    inr("6000.00"),
                    inr("0.00"),
                    inr("14000.00"),
                    inr("0.00"),
                    inr("4667.00"),
                    ID,
                    inr("6000.00"));

    @BeforeEach
    void oneLayaway() {
        SERVICES.when("GET /api/layaways", Answer.ok("{\"items\":[" + LAYAWAY + "],\"next\":null}"))
                .when("GET /api/layaways/*", Answer.ok(LAYAWAY))
                .when("GET /api/till-sessions/open", Answer.ok("[]"));
    }

    @Test
    void panelShowsWhatIsLeftAndTakesTheNextInstalment() {
        SERVICES.when("PUT /api/layaways/*", Answer.ok(LAYAWAY));
        var view = opened();
        assertThat(words(view)).contains("₹14,000.00", "MUM/L2627/00001", "Customer One");
        press("Take an instalment");
        assertThat(find(BigDecimalField.class).single().getValue()).isEqualTo(new BigDecimal("4667.00"));
        press("Take");
        assertThat(SERVICES.asked("PUT /api/layaways/" + ID + "/payments/")
                        .getLast()
                        .body())
                .contains("\"amount\":\"4667.00\"", "\"method\":\"CASH\"");
    }

    @Test
    void anInstalmentIsSplitAndPartOfItPaidByVoucher() {
        SERVICES.when("PUT /api/layaways/*", Answer.ok(LAYAWAY))
                .when("GET /api/vouchers/by-code/*", Answer.ok("""
                {"id":"%s","code":"K7QM-2XPD-9RTC","kind":"ADVANCE","status":"LIVE","face":%s,"balance":%s,
                 "createdAt":"2026-01-05T05:01:00Z"}""".formatted(ID, inr("1000.00"), inr("1000.00"))));
        opened();
        press("Take an instalment");
        test(find(BigDecimalField.class).single()).setValue(new BigDecimal("3667.00"));
        press("Split");
        choose("Voucher");
        test(find(TextField.class)
                        .withCondition(one -> "Code of the voucher".equals(one.getPlaceholder()))
                        .single())
                .setValue("K7QM-2XPD-9RTC");
        assertThat(find(BigDecimalField.class).all().getLast().getValue()).isEqualTo(new BigDecimal("1000.00"));
        press("Take");
        assertThat(SERVICES.asked("PUT /api/layaways/" + ID + "/payments/")
                        .getLast()
                        .body())
                .contains("\"method\":\"CASH\"", "\"amount\":\"3667.00\"")
                .contains("\"method\":\"VOUCHER\"", "\"amount\":\"1000.00\"", "\"reference\":\"K7QM-2XPD-9RTC\"");
    }

    private void choose(String method) {
        var buttons = find(NativeButton.class)
                .withCondition(one -> one.getText().equals(method))
                .all();
        test(buttons.getLast()).click();
    }

    private LayawaysView opened() {
        navigate(LayawaysView.class);
        UI.getCurrent().navigate("layaways/" + ID);
        return (LayawaysView) getCurrentView();
    }

    private void press(String text) {
        test(find(Button.class).withCondition(one -> one.getText().equals(text)).single())
                .click();
    }

    private static String inr(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"INR\"}";
    }
}
