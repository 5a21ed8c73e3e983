package app.karat.ui.office;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import org.junit.jupiter.api.Test;

class PointsPanelTests extends ScreenTest {

    private static final String ID = "4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0031";
    private static final String VOUCHER = "4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0032";

    @Test
    void pointsOfACustomerBecomeAVoucherToPayWith() {
        String customer = "{\"id\":\"" + ID + "\",\"name\":\"Customer One\",\"version\":1}";
        SERVICES.when("GET /api/customers", Answer.ok("{\"items\":[" + customer + "]}"));
        SERVICES.when("GET /api/customers/" + ID, Answer.ok(customer));
        SERVICES.when("GET /api/customers/" + ID + "/purchases", Answer.ok("{\"items\":[]}"));
        SERVICES.when("GET /api/rate-locks", Answer.ok("{\"items\":[]}"));
        SERVICES.when("GET /api/customers/" + ID + "/loyalty", Answer.ok("""
                {"customerId":"%s","points":170,"worth":{"amount":"85.00","currency":"INR"},
                 "entries":[{"at":"2026-01-05T05:00:00Z","kind":"EARNED","points":170,"expiresOn":"2027-01-05","byName":"Sales One"}]}
                """.formatted(ID)));
        UI.getCurrent().navigate("customers/" + ID);
        settle();
        Component view = (Component) getCurrentView();
        assertThat(words(view)).contains("170 points", "₹85.00", "Earned", "+170");

        SERVICES.when("PUT /api/customers/*", Answer.ok("""
                {"id":"%s","code":"K7QM-2222","kind":"STORE_CREDIT","status":"LIVE","branchId":"%s",
                 "face":{"amount":"50.00","currency":"INR"},"balance":{"amount":"50.00","currency":"INR"},"createdAt":"2026-01-05T05:00:00Z"}
                """.formatted(VOUCHER, Json.BRANCH)));
        test(find(IntegerField.class, view).single()).setValue(100);
        test(find(Button.class, view).withText("Turn into a voucher").single()).click();
        assertThat(words(view)).contains("Voucher K7QM-2222 over ₹50.00");
        assertThat(SERVICES.asked("PUT /api/customers/").getLast().body()).contains("\"points\":100", Json.BRANCH);
    }
}
