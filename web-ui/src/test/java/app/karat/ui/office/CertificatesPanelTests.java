package app.karat.ui.office;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CertificatesPanelTests extends ScreenTest {

    private static final String ID = "4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0061";

    @BeforeEach
    void customer() {
        String customer = "{\"id\":\"" + ID + "\",\"name\":\"Business One\",\"taxId\":\"•••••••8841\",\"version\":1}";
        SERVICES.when("GET /api/me", Answer.ok(Json.me().replace("\"country\":\"IN\"", "\"country\":\"US\"")));
        SERVICES.when("GET /api/customers", Answer.ok("{\"items\":[" + customer + "]}"));
        SERVICES.when("GET /api/customers/" + ID, Answer.ok(customer));
        SERVICES.when("GET /api/customers/" + ID + "/purchases", Answer.ok("{\"items\":[]}"));
        SERVICES.when("GET /api/customers/" + ID + "/tax-id", Answer.ok("{\"taxId\":\"913-55-8841\"}"));
        SERVICES.when("GET /api/rate-locks", Answer.ok("{\"items\":[]}"));
        SERVICES.when("GET /api/customers/" + ID + "/loyalty", Answer.ok("""
                {"customerId":"%s","points":0,"entries":[]}""".formatted(ID)));
        SERVICES.when("GET /api/customers/" + ID + "/tax-certificates", Answer.ok("""
                [{"id":"4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0062","place":"NJ","number":"R-77","kind":"RESALE","validFrom":"2024-01-01",
                  "validUntil":"2024-12-31","hasDocument":false}]"""));
    }

    @Test
    void certificateThatRanOutIsShownAndANewOneHandedIn() {
        Component view = open();
        assertThat(words(view)).contains("NJ · R-77", "Resale", "Not valid");
        SERVICES.when("PUT /api/customers/*", Answer.ok("""
                {"id":"4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0063","place":"NY","number":"R-78","kind":"RESALE","validFrom":"2026-01-01",
                 "hasDocument":false}"""));
        test(find(Button.class, view).withText("Add a certificate").single()).click();
        Dialog dialog = find(Dialog.class).single();
        test(find(TextField.class, dialog).withCaption("State").single()).setValue("NY");
        test(find(TextField.class, dialog).withCaption("Number").single()).setValue("R-78");
        test(find(Button.class, dialog).withText("Save").single()).click();
        var sent = SERVICES.asked("PUT /api/customers/").getLast();
        assertThat(sent.line()).contains("/tax-certificates/");
        assertThat(sent.body()).contains("\"place\":\"NY\"", "\"number\":\"R-78\"", "\"kind\":\"RESALE\"");
    }

    @Test
    void wholeNumberIsShownOnRequest() {
        Component view = open();
        assertThat(words(view)).doesNotContain("913-55-8841");
        test(find(Button.class, view).withText("Show the whole number").single())
                .click();
        assertThat(words(view)).contains("913-55-8841", "That you looked is noted.");
    }

    private Component open() {
        UI.getCurrent().navigate("customers/" + ID);
        settle();
        return (Component) getCurrentView();
    }
}
