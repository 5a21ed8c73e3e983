package app.karat.ui.plans;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemesViewTests extends ScreenTest {

    private static final String PLAN = """
            {"id":"2b0d5b0e-31c4-4b5f-a4d4-0d9a3c7e0079","name":"Gram by gram","months":11,"grams":"0.500","purity":"22K",
             "benefit":"MAKING","percent":"50"}""";

    @BeforeEach
    void noMembers() {
        SERVICES.when("GET /api/schemes", Answer.ok("{\"items\":[]}"))
                .when("GET /api/schemes/liability", Answer.ok("""
                        {"members":0,"money":{"amount":"0.00","currency":"INR"},"fineGrams":"0.000"}"""))
                .when("PUT /api/scheme-plans/*", Answer.ok(PLAN));
    }

    @Test
    void planInGramsIsWrittenDownOnTheScreen() {
        navigate(SchemesView.class);
        press("New plan");
        test(field("Name of the plan")).setValue("Gram by gram");
        select("Saved in").setValue("GRAMS");
        test(number("Grams a month")).setValue(new BigDecimal("0.5"));
        select("Benefit").setValue("MAKING");
        test(number("Of it, in percent")).setValue(new BigDecimal("50"));
        press("Save");
        assertThat(SERVICES.asked("PUT /api/scheme-plans/").getLast().body())
                .contains(
                        "\"name\":\"Gram by gram\"",
                        "\"months\":11",
                        "\"grams\":\"0.5\"",
                        "\"purity\":\"22K\"",
                        "MAKING")
                .doesNotContain("\"amount\"");
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void gramsArePricedByTheShopBeforeTheyArePaid() {
        String id = "2b0d5b0e-31c4-4b5f-a4d4-0d9a3c7e0080";
        String money = "{\"amount\":\"%s\",\"currency\":\"INR\"}";
        String member = """
                {"id":"%s","number":"MUM/S2627/00001","plan":%s,"branchId":"2b0d5b0e-31c4-4b5f-a4d4-0d9a3c7e0078",
                 "customerName":"Customer One","status":"OPEN","startedOn":"2026-01-05","maturesOn":"2026-12-05","lastDay":"2026-12-05",
                 "paid":%s,"fineGrams":"0.000","missed":0,"ahead":0,"nextDueOn":"2026-02-05","instalments":[]}""".formatted(id, PLAN, money.formatted("0.00"));
        SERVICES.when("GET /api/schemes/" + id, Answer.ok(member))
                .when("GET /api/till-sessions/open", Answer.ok("[]"))
                .when("PUT /api/schemes/*", Answer.ok(member))
                .when("GET /api/schemes/" + id + "/due", Answer.ok("""
                        {"number":1,"amount":%s,"grams":"0.500","fineGrams":"0.458","promise":"r1.k.p.c","until":"2026-01-05T05:11:00Z",
                         "rate":{"label":"22K","perGram":%s}}""".formatted(
                                money.formatted("3300.00"), money.formatted("6600.00"))));
        navigate(SchemesView.class);
        UI.getCurrent().navigate("schemes/" + id);
        press("Take an instalment");
        assertThat(words(find(Dialog.class).single())).contains("₹3,300.00", "22K", "₹6,600.00", "At this price until");
        press("Take");
        assertThat(SERVICES.asked("PUT /api/schemes/" + id + "/instalments/")
                        .getLast()
                        .body())
                .contains("\"number\":1", "\"amount\":\"3300.00\"", "\"promise\":\"r1.k.p.c\"");
    }

    @Test
    void refusalStandsAtItsField() {
        SERVICES.when("PUT /api/scheme-plans/*", Answer.invalid("months", "At most 11 months."));
        navigate(SchemesView.class);
        press("New plan");
        press("Save");
        assertThat(words(find(Dialog.class).single())).doesNotContain("At most 11 months.");
        assertThat(find(com.vaadin.flow.component.textfield.IntegerField.class)
                        .single()
                        .getErrorMessage())
                .isEqualTo("At most 11 months.");
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private BigDecimalField number(String label) {
        return find(BigDecimalField.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked")
    private Select<String> select(String label) {
        return find(Select.class)
                .withCondition(one -> label.equals(one.getLabel()))
                .single();
    }

    private void press(String text) {
        test(find(Button.class).withCondition(one -> one.getText().equals(text)).single())
                .click();
    }
}
