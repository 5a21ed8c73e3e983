package app.karat.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OldGoldViewTests extends ScreenTest {

    private static final String APPRAISAL = """
            {"netGrams":"10.000","perMille":"916.00","fineGrams":"9.160",
             "rate":{"perGram":{"amount":"7000.00","currency":"INR"},"rateId":"s1-x1","stale":false},
             "metalValue":{"amount":"64120.00","currency":"INR"},
             "deductions":[{"kind":"REFINING_FEE","reason":"Refining fee","amount":{"amount":"961.80","currency":"INR"}}],
             "payable":{"amount":"63158.20","currency":"INR"},"how":"10.000 g × (1 − 0 %) × 916.00 ‰"}
            """;

    private OldGoldView view;

    @BeforeEach
    void anEmptyForm() {
        SERVICES.when("GET /api/old-gold/rule", Answer.ok("""
                {"identity":true,"holdDays":0,"reason":"Record who sells."}"""))
                .when("POST /api/old-gold/appraisals", Answer.ok(APPRAISAL));
        view = navigate(OldGoldView.class);
    }

    @Test
    void valueIsShownWhileTypingAndNoRateIsSent() {
        fill();
        assertThat(words(view))
                .contains("₹63,158.20", "₹64,120.00", "9.160\u00a0g", "Refining fee", "Record who sells.");
        assertThat(SERVICES.asked("POST /api/old-gold/appraisals").getLast().body())
                .contains("\"grossGrams\":\"10.000\"", "\"rule\":\"LOWEST\"", "\"purpose\":\"EXCHANGE\"")
                .doesNotContain("rateId", "perGram", "7000");
    }

    @Test
    void acceptanceSendsWhatWasSignedAndShowsTheVoucher() {
        SERVICES.when("PUT /api/old-gold/*", Answer.ok("""
                {"id":"2b0d5b0e-31c4-4b5f-a4d4-0d9a3c7e0077","number":"MUM/G2627/00001","at":"2026-01-05T05:01:00Z","purpose":"EXCHANGE",
                 "seller":{"id":"2b0d5b0e-31c4-4b5f-a4d4-0d9a3c7e0078","name":"Customer One"},"description":"Two bangles",
                 "fineGrams":"9.160","payable":{"amount":"63158.20","currency":"INR"},"tester":"Owner","voucherCode":"K7QM-2XPD-9RTC"}"""));
        fill();
        text("What was brought", "Two bangles");
        text("Identity paper", "PAN");
        text("Number of the paper", "ABCDE1234F");
        press("Accept and sign");
        assertThat(SERVICES.asked("PUT /api/old-gold/").getLast().body())
                .contains("\"agreed\":{\"amount\":\"63158.20\"", "\"kind\":\"PAN\"", "\"description\":\"Two bangles\"")
                .doesNotContain("7000");
        assertThat(words(view)).contains("MUM/G2627/00001", "K7QM-2XPD-9RTC", "₹63,158.20");
    }

    @Test
    void valueThatMovedIsSaidAndAskedAgain() {
        SERVICES.when(
                "PUT /api/old-gold/*",
                Answer.problem(409, "old-gold-value-moved", "The customer agreed to another value."));
        fill();
        int before = SERVICES.asked("POST /api/old-gold/appraisals").size();
        press("Accept and sign");
        settle();
        assertThat(words(view)).contains("The customer agreed to another value.");
        assertThat(SERVICES.asked("POST /api/old-gold/appraisals")).hasSizeGreaterThan(before);
    }

    private void fill() {
        number("Gross weight", "10.000");
        for (int i = 1; i <= 3; i++) {
            number("Reading " + i, "916");
        }
        settle();
    }

    private void number(String field, String value) {
        test(find(BigDecimalField.class, view).withCaption(field).single()).setValue(new BigDecimal(value));
    }

    private void text(String field, String value) {
        test(find(TextField.class, view).withCaption(field).single()).setValue(value);
    }

    private void press(String text) {
        test(find(Button.class, view)
                        .withCondition(one -> one.getText().equals(text))
                        .single())
                .click();
    }
}
