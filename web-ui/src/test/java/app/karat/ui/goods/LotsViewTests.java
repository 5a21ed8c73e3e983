package app.karat.ui.goods;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LotsViewTests extends ScreenTest {

    private static final String ID = "4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0009";

    @BeforeEach
    void lots() {
        SERVICES.when("GET /api/lots", Answer.ok("{\"items\":[" + parcel(50, "5.00") + "]}"));
        SERVICES.when("GET /api/lots/" + ID, Answer.ok(parcel(50, "5.00")));
        SERVICES.when("GET /api/lots/" + ID + "/entries", Answer.ok("""
                [{"at":"2026-01-05T05:00:00Z","kind":"RECEIVED","count":50,"grams":"1.000","byName":"Manager"}]"""));
    }

    @Test
    void parcelShowsStonesCaratsPriceAndItsMovements() {
        Component screen = open();
        assertThat(words(screen))
                .contains("Melee", "50 stones, 5.00\u00a0ct", "₹15,000.00 a carat", "Received", "Manager");
    }

    @Test
    void splittingSendsStonesCaratsAndTheNewCode() {
        Component screen = open();
        SERVICES.when("PUT /api/lots/*", Answer.ok(parcel(40, "4.00")));
        test(find(Button.class, screen).withText("Split").single()).click();
        Dialog dialog = find(Dialog.class).single();
        test(find(IntegerField.class, dialog).single()).setValue(10);
        test(find(BigDecimalField.class, dialog).single()).setValue(new BigDecimal("1.00"));
        test(find(TextField.class, dialog).withCaption("Code of the new parcel").single())
                .setValue("MELEE-2");
        test(find(Button.class, dialog).withText("Split").single()).click();
        var sent = SERVICES.asked("PUT /api/lots/").getLast();
        assertThat(sent.line()).contains("/splits/");
        assertThat(sent.body()).contains("\"count\":10", "\"carats\":\"1.00\"", "\"code\":\"MELEE-2\"", "\"into\":");
        assertThat(words(screen)).contains("40 stones, 4.00\u00a0ct");
    }

    @Test
    void refusalOfACorrectionIsShownAtItsField() {
        Component screen = open();
        SERVICES.when(
                "PUT /api/lots/*",
                Answer.problem(409, "lot-short", "There is only 50 pc, 5.00 ct left of Melee (MELEE)."));
        test(find(Button.class, screen).withText("Put right").single()).click();
        Dialog dialog = find(Dialog.class).single();
        test(find(Button.class, dialog).withText("Put right").single()).click();
        assertThat(words(dialog)).contains("There is only 50 pc");
    }

    private Component open() {
        UI.getCurrent().navigate("lots/" + ID);
        settle();
        return (Component) getCurrentView();
    }

    private static String parcel(int count, String carats) {
        return """
                {"id":"%s","branchId":"%s","code":"MELEE","name":"Melee","category":"Stones","kind":"PARCEL",
                 "unitPrice":{"amount":"15000.00","currency":"INR"},"onHand":{"count":%d,"grams":"0.000","carats":"%s"},
                 "cost":{"amount":"50000.00","currency":"INR"},"version":1,"createdAt":"2026-01-05T05:00:00Z"}
                """.formatted(ID, Json.BRANCH, count, carats);
    }
}
