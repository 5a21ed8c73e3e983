package app.karat.ui.chain;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.api.shop.RatesApi;
import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RatesViewTests extends ScreenTest {

    @Autowired
    private RatesApi rates;

    @Test
    void rowsStayWhileTheirRatesTickSoThatNoClickIsLost() {
        RatesView view = navigate(RatesView.class);
        assertThat(words(view)).contains("22K", "₹6,000.00");
        Button before = find(Button.class, view).all().getFirst();

        SERVICES.when("GET /api/rates", Answer.ok(Json.board().replace("6000.00", "6010.50")));
        view.show(rates.board(UUID.fromString(Json.BRANCH)));

        assertThat(words(view)).contains("₹6,010.50").doesNotContain("₹6,000.00");
        assertThat(find(Button.class, view).all().getFirst()).isSameAs(before);
        test(before).click();
        assertThat(find(Dialog.class).all()).hasSize(1);
    }

    @Test
    void aRateSetByHandSaysSoWithItsReason() {
        SERVICES.when(
                "GET /api/rates",
                Answer.ok(
                        Json.board()
                                .replace(
                                        "\"6000.00\",\"currency\":\"INR\"},\"overridden\":false",
                                        "\"6000.00\",\"currency\":\"INR\"},\"overridden\":true,\"reason\":\"Market holiday\"")));
        assertThat(words(navigate(RatesView.class))).contains("Market holiday");
    }
}
