package app.karat.ui.goods;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldsViewTests extends ScreenTest {

    private static final String ID = "4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0041";
    private static final LocalDate UNTIL =
            LocalDate.now(ZoneId.of("Asia/Kolkata")).plusDays(12);

    @BeforeEach
    void kept() {
        SERVICES.when("GET /api/old-gold/rule", Answer.ok("""
                {"identity":true,"holdDays":30,"reason":"Goods are held for 30 days."}"""));
        SERVICES.when("GET /api/old-gold", Answer.ok("{\"items\":[" + piece() + "]}"));
        SERVICES.when("GET /api/old-gold/" + ID, Answer.ok(piece()));
        SERVICES.when("GET /api/old-gold/" + ID + "/identity", Answer.ok("{\"number\":\"ABCDE1234F\"}"));
    }

    @Test
    void panelSaysUntilWhenAndShowsTheNumberOnRequestOnly() {
        Component screen = open();
        assertThat(words(screen))
                .contains("Goods are held for 30 days.", "12 days", "PAN ••••••234F")
                .doesNotContain("ABCDE1234F");
        test(find(Button.class, screen).withText("Show the whole number").single())
                .click();
        assertThat(words(screen)).contains("ABCDE1234F");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatMayGoIsAskedFor() {
        Component screen = open();
        Select<String> which = find(Select.class, screen).single();
        which.setValue("FREE");
        assertThat(SERVICES.asked("GET /api/old-gold").getLast().line()).contains("free=true", "held=false");
    }

    private Component open() {
        UI.getCurrent().navigate("holds/" + ID);
        settle();
        return (Component) getCurrentView();
    }

    private static String piece() {
        return """
                {"id":"%s","number":"MUM/G2627/00001","at":"2026-01-05T05:00:00Z","purpose":"CASH",
                 "seller":{"id":"4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0033","name":"Customer One"},"description":"Two bangles",
                 "fineGrams":"9.160","payable":{"amount":"62288.00","currency":"INR"},"tester":"Tester One","identity":"PAN ••••••234F",
                 "holdUntil":"%s"}""".formatted(ID, UNTIL);
    }
}
