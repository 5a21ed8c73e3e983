package app.karat.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.ui.testing.Json;
import app.karat.ui.testing.PretendServices.Answer;
import app.karat.ui.testing.ScreenTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DesignsViewTests extends ScreenTest {

    private static final String ID = "4d1f6a70-54f5-4bd3-9a56-0d9a3c7e0021";

    @BeforeEach
    void oneDesign() {
        SERVICES.when("GET /api/designs", Answer.ok("{\"items\":[" + design() + "]}"));
        SERVICES.when("GET /api/designs/" + ID, Answer.ok(design()));
        SERVICES.when("GET /api/designs/" + ID + "/photos", Answer.ok("[]"));
        SERVICES.when("GET /api/lots", Answer.ok("{\"items\":[]}"));
        SERVICES.when("GET /api/designs/" + ID + "/estimate", Answer.ok("""
                {"lines":[{"kind":"METAL","label":"Gold","amount":{"amount":"60129.00","currency":"INR"},"how":"9.000 g + 2 %% × 6,550.00"},
                          {"kind":"FINDING","label":"Box","how":"1 pc × BOX"}],
                 "price":%s}""".formatted(Json.breakdown())));
        SERVICES.when("GET /api/designs/" + ID + "/figures", Answer.ok("""
                {"stock":[{"branchId":"%s","variant":"S18","pieces":3,"netGrams":"32.700"}],"sold":11,
                 "weights":[{"variant":"S18","pieces":14,"averageGrams":"10.950","expectedGrams":"10.900","difference":"0.46"}]}
                """.formatted(Json.BRANCH)));
    }

    @Test
    void designShowsCostPriceAndHowItsPiecesDo() {
        Component screen = open("designs/" + ID, QueryParameters.empty());
        assertThat(words(screen))
                .contains(
                        "Solitaire ring", "SR-100", "₹60,129.00", "Not known", "₹85,637.00", "Mumbai", "11", "10.950");
        assertThat(SERVICES.asked("GET /api/designs/" + ID + "/estimate")
                        .getLast()
                        .line())
                .contains("branch=" + Json.BRANCH);
    }

    @Test
    void variantThatIsChosenIsPricedAndOfferedToThePieceForm() {
        Component screen = open("designs/" + ID, QueryParameters.empty());
        @SuppressWarnings("unchecked")
        Select<String> variant =
                find(Select.class, screen).withCaption("Variant").single();
        test(variant).selectItem("S18 · 18");
        settle();
        assertThat(SERVICES.asked("GET /api/designs/" + ID + "/estimate")
                        .getLast()
                        .line())
                .contains("variant=S18");
        assertThat(screen.getElement().getOuterHTML()).contains("stock/new?design=" + ID);
    }

    @Test
    void pieceFromADesignStartsWithWhatTheDesignSays() {
        Component form = open("stock/new", QueryParameters.simple(Map.of("design", ID, "variant", "S18")));
        assertThat(words(form)).contains("After design", "SR-100-S18");
        assertThat(find(TextField.class, form).withCaption("Name").single().getValue())
                .isEqualTo("Solitaire ring");
        assertThat(find(BigDecimalField.class, form)
                        .withCaption("Gross weight")
                        .single()
                        .getValue())
                .isEqualByComparingTo(new BigDecimal("11.000"));
        SERVICES.when("POST /api/pieces", Answer.ok(Json.piece("R-9", "IN_STOCK")));
        test(find(TextField.class, form).withCaption("Tag").single()).setValue("R-9");
        test(find(Button.class, form).withText("Save").single()).click();
        assertThat(SERVICES.asked("POST /api/pieces").getLast().body())
                .contains("\"designId\":\"" + ID + "\"", "\"variant\":\"S18\"");
    }

    @Test
    void formSendsTheWholeDesignAndShowsRefusalsAtTheirFields() {
        Component form = open("designs/edit/" + ID, QueryParameters.empty());
        SERVICES.when("PUT /api/designs/*", Answer.problem(409, "design-style-taken", "The style number is taken."));
        test(find(TextField.class, form).withCaption("Style number").single()).setValue("SR-200");
        test(find(Button.class, form).withText("Save").single()).click();
        var sent = SERVICES.asked("PUT /api/designs/").getLast();
        assertThat(sent.line()).contains("/terms");
        assertThat(sent.body())
                .contains("\"style\":\"SR-200\"", "\"version\":1", "\"suffix\":\"S18\"", "\"fineGrams\":\"9.000\"");
        assertThat(words(form)).contains("The style number is taken.");
    }

    private Component open(String address, QueryParameters parameters) {
        UI.getCurrent().navigate(address, parameters);
        settle();
        return (Component) getCurrentView();
    }

    private static String design() {
        return """
                {"id":"%s","style":"SR-100","name":"Solitaire ring","category":"Ring","collection":"Classics","description":"",
                 "draft":{"metal":"GOLD","purity":"22K","grossGrams":"10.000","otherGrams":"0.000","stones":[],
                          "pricing":{"mode":"METAL_RATE","making":{"mode":"PER_GRAM","value":"450","base":"NET"}},"otherCharges":[]},
                 "variants":[{"suffix":"S18","size":"18","grossGrams":"11.000"}],
                 "materials":[{"kind":"METAL","label":"Gold","metal":"GOLD","fineGrams":"9.000","lossPercent":"2"}],
                 "retired":false,"version":1,"createdAt":"2026-01-05T05:00:00Z","inStock":3}""".formatted(ID);
    }
}
