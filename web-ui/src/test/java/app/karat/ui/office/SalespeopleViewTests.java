package app.karat.ui.office;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;

class SalespeopleViewTests extends ScreenTest {

    private static final String ID = "4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0021";

    @Test
    void figureShowsWhatRemainsAndTheCommissionAndTheListIsSaved() {
        SERVICES.when("GET /api/salespeople", Answer.ok("[" + person() + "]"));
        SERVICES.when("GET /api/salespeople/figures", Answer.ok("""
                [{"personId":"%s","name":"Salesperson One","sales":3,"sold":%s,"returned":%s,"commission":%s}]
                """.formatted(
                        ID, inr("100000.00"), inr("20000.00"), inr("1600.00"))));
        var view = navigate(SalespeopleView.class);
        assertThat(words(view))
                .contains("Salesperson One", "₹80,000.00", "Commission ₹1,600.00", "₹20,000.00 given back");

        SERVICES.when("PUT /api/salespeople", Answer.ok("[" + person() + "]"));
        test(find(Button.class, view).withText("Add a person").single()).click();
        test(find(TextField.class, view).all().getLast()).setValue("Salesperson Two");
        test(find(Button.class, view).withText("Save").single()).click();
        assertThat(SERVICES.asked("PUT /api/salespeople").getLast().body())
                .contains(ID, "\"name\":\"Salesperson Two\"");
    }

    private static String person() {
        return "{\"id\":\"" + ID + "\",\"name\":\"Salesperson One\",\"commission\":\"2\",\"active\":true}";
    }

    private static String inr(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"INR\"}";
    }
}
