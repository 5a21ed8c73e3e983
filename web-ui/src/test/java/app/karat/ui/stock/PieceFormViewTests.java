package app.karat.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.PretendServices.Asked;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PieceFormViewTests extends ScreenTest {

    private PieceFormView form;

    @BeforeEach
    void anEmptyForm() {
        SERVICES.when("POST /api/prices", Answer.ok(Json.breakdown()));
        form = navigate(PieceFormView.class);
    }

    @Test
    void thePriceIsShownWhileTyping() {
        type("Gross weight", "10.000");
        settle();
        assertThat(words(form)).contains("₹88,206.11", "9.900\u00a0g");
        Asked asked = SERVICES.asked("POST /api/prices").getLast();
        assertThat(asked.body())
                .contains("\"grossGrams\":\"10.000\"", "\"purity\":\"22K\"", "\"branchId\":\"" + Json.BRANCH)
                .doesNotContain("\"tag\"", "\"huid\"", "\"name\"");
    }

    @Test
    void anErrorStandsAtItsField() {
        SERVICES.when("POST /api/pieces", new Answer(422, """
                {"type":"https://karat.app/problems/invalid","title":"Invalid","status":422,"detail":"Look again.",
                 "errors":[{"field":"tag","rule":"taken","message":"This tag is on another piece."}]}
                """));
        press("Save");
        TextField tag = find(TextField.class, form).withCaption("Tag").single();
        assertThat(tag.getErrorMessage()).isEqualTo("This tag is on another piece.");
        assertThat(tag.isInvalid()).isTrue();
    }

    @Test
    void whatIsSavedIsWhatWasTyped() {
        SERVICES.when("POST /api/pieces", Answer.ok(Json.piece("R-7", "IN_STOCK")));
        test(find(TextField.class, form).withCaption("Tag").single()).setValue("R-7");
        type("Gross weight", "12.345");
        press("Save");
        assertThat(SERVICES.asked("POST /api/pieces").getFirst().body())
                .contains("\"tag\":\"R-7\"", "\"grossGrams\":\"12.345\"", "\"mode\":\"METAL_RATE\"");
    }

    private void type(String field, String value) {
        test(find(BigDecimalField.class, form).withCaption(field).single()).setValue(new BigDecimal(value));
    }

    private void press(String text) {
        test(find(Button.class, form)
                        .withCondition(one -> one.getText().equals(text))
                        .single())
                .click();
    }
}
