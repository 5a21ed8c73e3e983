package app.karat.ui.goods;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeltLotsViewTests extends ScreenTest {

    private static final String ID = "4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0031";
    private static final String GOLD = """
            {"items":[{"id":"4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0032","number":"MUM/G2627/00001","at":"2026-01-05T05:00:00Z",
             "purpose":"CASH","seller":{"id":"4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0033","name":"Customer One"},"description":"Two bangles",
             "fineGrams":"9.160","payable":{"amount":"62288.00","currency":"INR"},"tester":"Tester One"}]}""";

    @BeforeEach
    void lots() {
        SERVICES.when("GET /api/melt-lots", Answer.ok("{\"items\":[" + lot("SENT") + "]}"));
        SERVICES.when("GET /api/melt-lots/" + ID, Answer.ok(lot("SENT")));
        SERVICES.when("GET /api/melt-lots/variance", Answer.ok("""
                [{"branchId":"%s","tester":"Tester One","metal":"GOLD","items":4,"promised":"40.000","received":"39.200",
                  "variance":"-0.800","percent":"-2.00"}]""".formatted(Json.BRANCH)));
        SERVICES.when("GET /api/old-gold", Answer.ok(GOLD));
    }

    @Test
    void testersAreComparedWithTheRefiner() {
        assertThat(words(open())).contains("Tester One", "Mumbai", "40.000", "39.200", "2.00", "Refiner One");
    }

    @Test
    void resultIsSentAndShown() {
        Component screen = open();
        SERVICES.when("POST /api/melt-lots/*", Answer.ok(lot("RECEIVED")));
        test(find(Button.class, screen).withText("Enter the result").single()).click();
        Dialog dialog = find(Dialog.class).single();
        test(find(BigDecimalField.class, dialog)
                        .withCaption("Weight that came back")
                        .single())
                .setValue(new BigDecimal("9.500"));
        test(find(IntegerField.class, dialog).single()).setValue(950);
        test(find(BigDecimalField.class, dialog)
                        .withCaption("Fee of the refiner")
                        .single())
                .setValue(new BigDecimal("150.00"));
        test(find(Button.class, dialog).withText("Save").single()).click();
        assertThat(SERVICES.asked("POST /api/melt-lots/").getLast().body())
                .contains("\"grams\":\"9.500\"", "\"fineness\":950", "\"paidBy\":\"BANK\"");
        assertThat(words(screen)).contains("9.025", "0.135");
    }

    @Test
    void lotIsMadeOfWhatMayGoOnly() {
        Component screen = open();
        SERVICES.when("PUT /api/melt-lots/*", Answer.ok(lot("COLLECTED")));
        test(find(Button.class, screen).withText("New lot").single()).click();
        Dialog dialog = find(Dialog.class).single();
        assertThat(SERVICES.asked("GET /api/old-gold").getLast().line()).contains("free=true", "held=false");
        choose(dialog);
        test(find(TextField.class, dialog).withCaption("Refiner").single()).setValue("Refiner One");
        test(find(Button.class, dialog).withText("Make the lot").single()).click();
        assertThat(SERVICES.asked("PUT /api/melt-lots/").getLast().body())
                .contains("0d9a3c7e0032", "\"refiner\":\"Refiner One\"");
    }

    @SuppressWarnings("unchecked")
    private void choose(Dialog dialog) {
        CheckboxGroup<Object> pieces = find(CheckboxGroup.class, dialog).single();
        pieces.select(pieces.getListDataView().getItem(0));
        assertThat(words(dialog)).contains("1 chosen");
    }

    private Component open() {
        UI.getCurrent().navigate("melt-lots/" + ID);
        settle();
        return (Component) getCurrentView();
    }

    private static String lot(String status) {
        String result = status.equals("RECEIVED")
                ? ",\"result\":{\"at\":\"2026-01-06T05:00:00Z\",\"grams\":\"9.500\",\"fineness\":950,\"fineGrams\":\"9.025\","
                        + "\"fee\":{\"amount\":\"150.00\",\"currency\":\"INR\"}}"
                : "";
        return """
                {"id":"%s","branchId":"%s","at":"2026-01-05T05:00:00Z","metal":"GOLD","status":"%s","items":1,"netGrams":"10.000",
                 "expectedFineGrams":"9.160","cost":{"amount":"62288.00","currency":"INR"},"refiner":"Refiner One"%s}""".formatted(ID, Json.BRANCH, status, result);
    }
}
